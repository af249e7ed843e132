"""Reads the sheets it is told of, MODE PATH a line, and says how many cells and seconds it took."""

import gc
import sys
import time

import openpyxl

for line in sys.stdin:
    mode, path = line.rstrip("\n").split(" ", 1)
    gc.collect()
    start = time.perf_counter()
    workbook = openpyxl.load_workbook(path, read_only=mode == "read-only", data_only=True)
    cells = 0
    for row in workbook.worksheets[0].iter_rows(values_only=True):
        cells += sum(value is not None for value in row)
    seconds = time.perf_counter() - start
    workbook.close()
    del workbook
    print(cells, seconds, flush=True)
