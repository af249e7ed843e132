//! The calls that cross the border to the window: each command's input and output.
//!
//! `ui/src/lib/ipc/bindings.ts` is made of this table, and a test fails when the two drift.

use kvittert_core::domain::{OrganisationId, PayloadVersion, SubmissionId};
use kvittert_core::error::AppError;
use kvittert_core::rules::form::FormSpec;
use kvittert_core::view::app::{About, Background, SaveOrganisation, Settings, Start};
use kvittert_core::view::comparison::Comparison;
use kvittert_core::view::copies::CopiesView;
use kvittert_core::view::draft::{
    DraftSource, DraftView, OnlineCheck, Preview, SaveDraft, SavedDraft,
};
use kvittert_core::view::everything::TakenIn;
use kvittert_core::view::files::{AppEvent, CheckedFiles};
use kvittert_core::view::import::{
    ImportPreview, ImportTaken, OpenedFile, Pasted, PreviewImport, TakeImport,
};
use kvittert_core::view::lists::{ListShape, SaveView};
use kvittert_core::view::overview::Overview;
use kvittert_core::view::practice::OrderedFault;
use kvittert_core::view::queue::{QueueView, SendReport, SetByItself};
use kvittert_core::view::rules::{
    AddRulePack, BareDraft, MoveDraft, MovePreview, MovedView, RulePackPreview, RulePacksView,
};
use kvittert_core::view::send_many::{AcknowledgeMany, ManySent, ReviewedDraft, SendMany};
use kvittert_core::view::submission::{
    ListQuery, ResolveNotReceived, ResolveReceived, SaveReceipt, SortBy, StatusOutcome,
    SubmissionDetail, SubmissionPage,
};
use ts_rs::{Config, TS, TypeVisitor};

macro_rules! commands {
    ($($name:ident($input:ty) -> $output:ty;)*) => {
        /// Every command, by name.
        pub const NAMES: &[&str] = &[$(stringify!($name)),*];

        fn visit(visitor: &mut impl TypeVisitor) {
            $(visitor.visit::<$input>(); visitor.visit::<$output>();)*
            visitor.visit::<AppError>();
            visitor.visit::<AppEvent>();
        }

        fn table(config: &Config) -> String {
            let mut text = String::from("export interface Commands {\n");
            $(text.push_str(&format!(
                "  {}: {{ input: {}; output: {} }};\n",
                stringify!($name),
                <$input as TS>::name(config),
                <$output as TS>::name(config),
            ));)*
            text.push_str("}\n");
            text
        }
    };
}

commands! {
    start(()) -> Start;
    save_settings(Settings) -> Start;
    choose_organisation(Option<OrganisationId>) -> Start;
    background(()) -> Background;
    save_organisation(SaveOrganisation) -> Start;
    remove_organisation(OrganisationId) -> Start;
    sign_out(OrganisationId) -> Start;
    test_connection(OrganisationId) -> ();
    form(PayloadVersion) -> FormSpec;
    new_draft(DraftSource) -> DraftView;
    open_file(()) -> Option<OpenedFile>;
    open_dropped(()) -> OpenedFile;
    preview_import(PreviewImport) -> ImportPreview;
    take_import(TakeImport) -> ImportTaken;
    undo_import(SubmissionId) -> DraftView;
    paste_rows(Pasted) -> Vec<Vec<String>>;
    draft(SubmissionId) -> DraftView;
    save_draft(SaveDraft) -> SavedDraft;
    discard_draft(SubmissionId) -> ();
    restore_draft(SubmissionId) -> DraftView;
    preview(SubmissionId) -> Preview;
    check_online(SubmissionId) -> OnlineCheck;
    comparison(SubmissionId) -> Comparison;
    send(SendReport) -> SubmissionDetail;
    send_now(SubmissionId) -> SubmissionDetail;
    take_back(SubmissionId) -> DraftView;
    queue(()) -> QueueView;
    pause_queue(bool) -> QueueView;
    set_by_itself(SetByItself) -> SubmissionDetail;
    review_many(Vec<SubmissionId>) -> Vec<ReviewedDraft>;
    acknowledge_many(AcknowledgeMany) -> ();
    send_many(SendMany) -> ManySent;
    stop_sending(()) -> ();
    many_sent(()) -> Option<ManySent>;
    resolve_received(ResolveReceived) -> SubmissionDetail;
    resolve_not_received(ResolveNotReceived) -> SubmissionDetail;
    overview(Option<OrganisationId>) -> Overview;
    submissions(ListQuery) -> SubmissionPage;
    list_shape(()) -> ListShape;
    choose_columns(Vec<SortBy>) -> ListShape;
    save_view(SaveView) -> ListShape;
    remove_view(String) -> ListShape;
    restore_view(String) -> ListShape;
    export_history(ListQuery) -> Option<u32>;
    submission(SubmissionId) -> SubmissionDetail;
    refresh_status(SubmissionId) -> StatusOutcome;
    refresh_all(()) -> Vec<StatusOutcome>;
    check_files(()) -> Option<CheckedFiles>;
    check_dropped(()) -> CheckedFiles;
    open_checked(usize) -> OpenedFile;
    save_check_result(()) -> bool;
    stop_work(()) -> ();
    save_receipt(SaveReceipt) -> bool;
    print_page(()) -> ();
    save_backup(()) -> bool;
    restore_backup(()) -> bool;
    take_out(()) -> Option<u32>;
    take_in(()) -> Option<TakenIn>;
    copies(()) -> CopiesView;
    restore_copy(String) -> bool;
    about(()) -> About;
    support_details(()) -> String;
    open_data_folder(()) -> ();
    rule_packs(()) -> RulePacksView;
    open_rule_pack(()) -> Option<RulePackPreview>;
    add_rule_pack(AddRulePack) -> RulePacksView;
    remove_rule_pack(PayloadVersion) -> RulePacksView;
    restore_rule_pack(PayloadVersion) -> RulePacksView;
    preview_move(MoveDraft) -> MovePreview;
    move_draft(MoveDraft) -> DraftView;
    undo_move(SubmissionId) -> DraftView;
    last_move(SubmissionId) -> Option<MovedView>;
    bare_draft(SubmissionId) -> BareDraft;
    order_fault(OrderedFault) -> ();
    forget_faults(()) -> ();
    advance_practice_clock(u32) -> ();
}

struct Declarations<'a> {
    config: &'a Config,
    found: std::collections::BTreeMap<String, String>,
}

impl TypeVisitor for Declarations<'_> {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        // Types without a file of their own (text, numbers, options) have no declaration.
        if T::output_path().is_some() {
            let name = T::ident(self.config);
            if self.found.contains_key(&name) {
                return;
            }
            self.found
                .insert(name, format!("export {}\n", T::decl(self.config)));
            T::visit_dependencies(self);
        } else {
            T::visit_dependencies(self);
            T::visit_generics(self);
        }
    }
}

/// The text of `bindings.ts`.
#[must_use]
pub fn bindings() -> String {
    let config = Config::new().with_large_int("number");
    let mut declarations = Declarations {
        config: &config,
        found: Default::default(),
    };
    visit(&mut declarations);
    let types: Vec<String> = declarations.found.into_values().collect();
    format!(
        "// Made of src-tauri/src/ipc_map.rs by `make bindings`; a test fails when they drift.\n\n{}\n{}",
        types.join("\n"),
        table(&config)
    )
}
