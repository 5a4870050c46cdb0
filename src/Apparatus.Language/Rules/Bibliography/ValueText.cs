using Apparatus.Language.Bibliography;
using Apparatus.Language.Text;

namespace Apparatus.Language.Rules.Bibliography;

/// <summary>Places within the value of a field.</summary>
internal static class ValueText
{
    /// <summary>Whether the value stands in the file as it reads, in one piece, so that places in it are places in the file.</summary>
    public static bool IsWritten(SourceText text, BibliographyField field) => text.ToString(Inner(text, field)) == field.Value;

    /// <summary>The value without its braces or quotation marks.</summary>
    public static TextSpan Inner(SourceText text, BibliographyField field)
    {
        var span = field.ValueSpan;
        return span.Length >= 2 && (text[span.Start], text[span.End - 1]) is ('{', '}') or ('"', '"') or ('\'', '\'') ? new TextSpan(span.Start + 1, span.Length - 2) : span;
    }

    /// <summary>A place in the value as a place in the file; the whole value where it is put together of several pieces.</summary>
    public static TextSpan Place(SourceText text, BibliographyField field, TextSpan inValue) =>
        IsWritten(text, field) ? inValue.Shift(Inner(text, field).Start) : field.ValueSpan;
}
