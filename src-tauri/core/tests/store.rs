//! The store from outside: what it promises to the ops, to a process that dies and to a second
//! process.

#[cfg(test)]
mod store {
    mod answers;
    mod backup;
    mod copies;
    mod damage;
    mod drafts;
    #[cfg(unix)]
    mod killing;
    mod listing;
    #[cfg(unix)]
    mod owners;
    mod queue;
    mod racing;
    mod search;
    mod sending;
    mod tampering;

    pub(crate) mod support;
}
