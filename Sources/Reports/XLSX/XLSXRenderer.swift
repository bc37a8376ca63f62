struct XLSXRenderer: Renderer { func render(_ report: Report, into folder: String) throws(ReportError) -> [WrittenFile] { [] } }
