using System;
using System.Linq;
using Apparatus.Language.Bibliography;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Semantics;
using Apparatus.Language.Text;

namespace Apparatus.Language.Rules.Citations;

/// <summary>Writes the beginning of a new entry.</summary>
internal static class EntryStub
{
    /// <summary>
    /// Adds an entry at the end of the last BibTeX file or, without one, at the end of the last list in CSL-YAML whose items begin with <c>- </c> in
    /// column 0. Null when there is neither, or when the key has characters that no entry may have.
    /// A file that another program writes is left alone: its next export would undo the change.
    /// </summary>
    public static FileEdit? Find(Edition edition, string key)
    {
        if (key.Any(c => c is '{' or '}' or ',' or '"' or '\\' or '#' or '%' or '~' or '(' or ')' or '='))
        {
            return null;
        }

        var files = edition.Bibliographies.Where(document => edition.WriterOf(document.Path) is null).ToList();
        var file = files.LastOrDefault(document => document.Bibliography.Format.IsBibTeX());
        if (file is not null)
        {
            return Append(file, $"@book{{{key},\n  title = {{{Placeholder.Text}}},\n}}\n");
        }

        var list = files.LastOrDefault(document =>
            document.Bibliography is { Format: BibliographyFormat.CslYaml, Entries: [.., var last] }
            && last.Span.Start >= 2
            && document.Text.Content.AsSpan(0, last.Span.Start).EndsWith("\n- ")
            && document.Text.Content.AsSpan(last.Span.End).Trim().IsEmpty);
        return list is null ? null : Append(list, $"- id: {key}\n  type: book\n  title: {Placeholder.Text}\n");
    }

    private static FileEdit Append(BibliographyDocument file, string entry)
    {
        var text = file.Text;
        var gap = text.Length == 0 || text[text.Length - 1] is '\n' or '\r' ? string.Empty : "\n";
        var space = file.Bibliography.Format.IsBibTeX() && !file.Bibliography.Entries.IsEmpty ? "\n" : string.Empty;
        var written = (gap + space + entry).Replace("\n", text.LineBreak, StringComparison.Ordinal);
        return new FileEdit(file.Path, new TextEdit(new TextSpan(text.Length, 0), written));
    }
}
