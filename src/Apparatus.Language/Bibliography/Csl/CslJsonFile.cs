using Apparatus.Language.Syntax.Yaml;
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
        if (reader.Is('{') && reader.ReadItem() is YamlMapping map && (map["items"] ?? map["references"]) is YamlSequence list)
        {
            items.AddList(list);
        }
    }

    private static void ReadList(CslItems items, JsonReader reader)
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
                ReportComma(items, needsComma ? null : comma ?? reader.Offset);
                comma = reader.Offset;
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
            needsComma = true;
            AddItem(items, reader);
        }

        reader.SkipSpace();
        if (!reader.IsAtEnd)
        {
            items.Add(new BibliographyProblem(
                BibliographyProblemKind.UnexpectedText, new TextSpan(reader.Offset, 1), null, "Nothing may follow the list; Pandoc reads nothing of this file."));
        }
    }

    private static void AddItem(CslItems items, JsonReader reader)
    {
        var item = reader.ReadItem();
        var fault = reader.TakeFault();
        var isBroken = fault is not null;
        var key = items.AddItem(item, !isBroken);
        if (fault is not null)
        {
            var message = fault.Kind == BibliographyProblemKind.UnclosedEntry && key is not null ? $"Item ‘{key}’ is not closed: {fault.Message}" : fault.Message;
            items.Add(fault with { Key = key, Message = message });
        }
    }

    private static void ReportComma(CslItems items, int? comma)
    {
        if (comma is { } offset)
        {
            items.Add(new BibliographyProblem(
                BibliographyProblemKind.StrayComma, new TextSpan(offset, 1), null, "No item follows this comma; Pandoc reads nothing of this file."));
        }
    }
}
