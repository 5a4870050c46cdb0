using System;
using Apparatus.Language.Text;

namespace Apparatus.Language.Bibliography.Csl;

/// <summary>Reads a CSL-JSON file: a list of items. Behind a fault reading goes on, at the latest with the next item.</summary>
internal static class CslJsonFile
{
    /// <summary>Reads the file.</summary>
    public static BibliographyFile Read(SourceText text)
    {
        var items = new CslItems(BibliographyFormat.CslJson, text.Content);
        var reader = new JsonReader(text.Content);
        reader.SkipSpace();
        if (reader.IsAtEnd)
        {
            items.Add(new BibliographyProblem(
                BibliographyProblemKind.WrongShape, new TextSpan(0, 0), null, "This file is empty; Pandoc expects “[ ]” at least and stops."));
            return items.ToFile();
        }

        if (!reader.Is('['))
        {
            AddWrongShape(items, reader, text);
            return items.ToFile();
        }

        ReadList(items, reader);
        return items.ToFile();
    }

    // An export with the items one level down is read all the same, so that its keys are known.
    private static void AddWrongShape(CslItems items, JsonReader reader, SourceText text)
    {
        items.Add(new BibliographyProblem(
            BibliographyProblemKind.WrongShape, text.GetLineSpan(text.GetLine(reader.Offset)), null, "Pandoc expects a list of items in “[ ]” and stops here."));
        if (reader.Is('{') && FindList(text.Content, reader.Offset) is { } list)
        {
            reader.MoveTo(list);
            ReadList(items, reader, false);
        }
    }

    private static int? FindList(string text, int from)
    {
        foreach (var name in new[] { "\"items\"", "\"references\"" })
        {
            var found = text.IndexOf(name, from, StringComparison.Ordinal);
            var colon = found < 0 ? text.Length : JsonText.SkipSpace(text, found + name.Length);
            var open = colon < text.Length && text[colon] == ':' ? JsonText.SkipSpace(text, colon + 1) : text.Length;
            if (open < text.Length && text[open] == '[')
            {
                return open;
            }
        }

        return null;
    }

    private static void ReadList(CslItems items, JsonReader reader, bool isWholeFile = true)
    {
        var open = reader.Offset;
        reader.Skip();
        var needsComma = false;
        int? comma = null;
        while (true)
        {
            reader.SkipSpace();
            if (reader.IsAtEnd)
            {
                items.Add(new BibliographyProblem(
                    BibliographyProblemKind.UnclosedEntry, new TextSpan(open, 1), null, "This list is not closed: “]” is missing at the end.", "]", reader.LastEnd));
                return;
            }

            if (reader.Is(']'))
            {
                ReportComma(items, comma);
                reader.Skip();
                break;
            }

            if (reader.Is(','))
            {
                ReportComma(items, needsComma ? null : reader.Offset);
                comma = needsComma ? reader.Offset : null;
                needsComma = false;
                reader.Skip();
                continue;
            }

            if (needsComma)
            {
                items.Add(new BibliographyProblem(
                    BibliographyProblemKind.MissingComma,
                    new TextSpan(reader.LastEnd - 1, 1),
                    null,
                    "“,” is missing between two items; Pandoc reads nothing of this file.",
                    ",",
                    reader.LastEnd));
            }

            comma = null;
            needsComma = AddItem(items, reader, out var isBroken) && !(isBroken && reader.MoveToNextItem());
        }

        reader.SkipSpace();
        if (!reader.IsAtEnd && isWholeFile)
        {
            items.Add(new BibliographyProblem(
                BibliographyProblemKind.UnexpectedText, new TextSpan(reader.Offset, 1), null, "Nothing may follow the list; Pandoc reads nothing of this file."));
        }
    }

    // Whether the item ended by itself, so that a comma must follow.
    private static bool AddItem(CslItems items, JsonReader reader, out bool isBroken)
    {
        var item = reader.ReadItem();
        var fault = reader.TakeFault();
        isBroken = fault is not null;
        var key = items.AddItem(item, !isBroken);
        if (fault is not null)
        {
            var message = fault.Kind == BibliographyProblemKind.UnclosedEntry && key is not null ? $"Item ‘{key}’ is not closed: {fault.Message}" : fault.Message;
            items.Add(fault with { Key = key, Message = message });
        }

        return fault?.Kind != BibliographyProblemKind.UnclosedEntry;
    }

    private static void ReportComma(CslItems items, int? comma)
    {
        if (comma is { } offset)
        {
            items.Add(new BibliographyProblem(
                BibliographyProblemKind.StrayComma, new TextSpan(offset, 1), null, "There is no item on one side of this comma; Pandoc reads nothing of this file."));
        }
    }
}
