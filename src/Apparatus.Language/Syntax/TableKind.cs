
namespace Apparatus.Language.Syntax;

/// <summary>Pandoc's four ways to write a table.</summary>
public enum TableKind
{
    /// <summary>Columns are set by dashes under the headers (extension <c>simple_tables</c>).</summary>
    Simple,

    /// <summary>Rows may span lines and blank lines part them (extension <c>multiline_tables</c>).</summary>
    Multiline,

    /// <summary>Drawn with <c>+</c>, <c>-</c> and <c>|</c> (extension <c>grid_tables</c>).</summary>
    Grid,

    /// <summary>Cells are parted by <c>|</c> (extension <c>pipe_tables</c>).</summary>
    Pipe,
}
