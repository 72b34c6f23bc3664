package dev.kontor.tenant.imports;

import dev.kontor.base.admission.LimitName;
import dev.kontor.base.admission.LimitSource;
import dev.kontor.base.admission.LimitView;
import dev.kontor.base.table.CsvFile;
import jakarta.inject.Singleton;
import java.util.List;

/** How much a file may hold that is imported. */
@Singleton
class FileLimits implements LimitSource {

    @Override
    public List<LimitView> limits() {
        return List.of(
                LimitName.FILE.of(CsvFile.MAX_BYTES),
                LimitName.FILE_ROWS.of(CsvFile.MAX_ROWS),
                LimitName.FILE_COLUMNS.of(CsvFile.MAX_COLUMNS),
                LimitName.FILE_CELL.of(CsvFile.MAX_CELL),
                LimitName.WORKBOOK_UNPACKED.of(CsvFile.MAX_UNPACKED),
                LimitName.WORKBOOK_TEXTS.of(CsvFile.MAX_TEXTS));
    }
}
