using System;
using System.Collections.Generic;
using System.Linq;
using Apparatus.Language.Syntax.Yaml;
using Apparatus.Language.Text;

namespace Apparatus.Language.Bibliography.Csl;

/// <summary>
/// Reads a CSL-YAML file: a map with the list <c>references</c>, between <c>---</c> or bare (measured: of several documents Pandoc reads the
/// first, and nothing at all when text comes before it). When it does not parse, each item is read by itself.
/// </summary>
internal static class CslYamlFile
{
    private const string ListName = "references";

    /// <summary>Reads the file.</summary>
    public static BibliographyFile Read(SourceText text)
    {
        var items = new CslItems(BibliographyFormat.CslYaml, text.Content);
        var tree = YamlReader.Read(text, new TextSpan(0, text.Length));
        if (tree.Problems.All(problem => problem.Kind == YamlProblemKind.DuplicateKey))
        {
            AddTree(items, tree, text);
            return items.ToFile();
        }

        var chunks = FindItems(text);
        if (chunks.Count == 0)
        {
            AddTree(items, tree, text);
            return items.ToFile();
        }

        var hasFault = false;
        foreach (var chunk in chunks)
        {
            hasFault |= AddChunk(items, text, chunk);
        }

        foreach (var problem in tree.Problems.Where(problem => !hasFault || !chunks.Any(chunk => chunk.Contains(problem.Span.Start))))
        {
            items.Add(ToProblem(problem, null));
        }

        return items.ToFile();
    }

    private static void AddTree(CslItems items, YamlTree tree, SourceText text)
    {
        foreach (var problem in tree.Problems)
        {
            items.Add(ToProblem(problem, null));
        }

        if (tree.Map?[ListName] is { } list)
        {
            items.AddList(list);
        }
        else if (tree.Problems.IsEmpty && !string.IsNullOrWhiteSpace(text.Content))
        {
            items.Add(new BibliographyProblem(
                BibliographyProblemKind.WrongShape,
                text.GetLineSpan(0),
                null,
                "Pandoc expects the items in a list under “references:” and reads none of this file."));
        }
    }

    private static bool AddChunk(CslItems items, SourceText text, TextSpan chunk)
    {
        var tree = YamlReader.Read(text, chunk);
        var isWhole = tree.Problems.All(problem => problem.Kind == YamlProblemKind.DuplicateKey);
        string? key = null;
        if (tree.Root is YamlSequence { Items.Length: > 0 } list)
        {
            foreach (var item in list.Items.Where(item => isWhole || (item as YamlMapping)?["id"] is YamlScalar { Value.Length: > 0 }))
            {
                key = items.AddItem(item, isWhole);
            }
        }

        if (key is null && !isWhole && FindId(text, chunk) is { IsEmpty: false } id)
        {
            key = text.ToString(id);
            items.AddKey(key, id, chunk);
        }

        foreach (var problem in tree.Problems)
        {
            items.Add(ToProblem(problem, key));
        }

        return !tree.Problems.IsEmpty;
    }

    private static BibliographyProblem ToProblem(YamlProblem problem, string? key) => new(
        problem.Kind == YamlProblemKind.DuplicateKey ? BibliographyProblemKind.DuplicateField : BibliographyProblemKind.Syntax,
        problem.Span,
        key,
        problem.Reason.EndsWith('.') ? problem.Reason : problem.Reason + ".");

    // The lines of each item: from “- ” at the indentation of the first one to the next, or to the end of the list.
    private static List<TextSpan> FindItems(SourceText text)
    {
        var found = new List<TextSpan>();
        var line = 0;
        while (line < text.LineCount && text.ToString(text.GetLineSpan(line)).TrimEnd() != ListName + ":")
        {
            line++;
        }

        var indentation = -1;
        var start = -1;
        var end = text.Length;
        for (line++; line < text.LineCount; line++)
        {
            var span = text.GetLineSpan(line);
            var written = text.ToString(span);
            var content = written.TrimStart(' ');
            var isItem = content == "-" || content.StartsWith("- ", StringComparison.Ordinal);
            var isEmpty = content.Length == 0 || content[0] == '#';
            if (!isEmpty && indentation < 0)
            {
                if (!isItem)
                {
                    return found;
                }

                indentation = written.Length - content.Length;
            }

            var isNext = isItem && written.Length - content.Length == indentation;
            var isEnd = !isEmpty && !isNext && written.Length == content.Length && content[0] != '\t' && start >= 0;
            if ((isNext || isEnd) && start >= 0)
            {
                found.Add(TextSpan.FromBounds(start, span.Start));
            }

            if (isEnd)
            {
                return found;
            }

            start = isNext ? span.Start : start;
        }

        if (start >= 0)
        {
            found.Add(TextSpan.FromBounds(start, end));
        }

        return found;
    }

    private static TextSpan? FindId(SourceText text, TextSpan chunk)
    {
        for (var line = text.GetLine(chunk.Start); line < text.LineCount && text.GetLineSpan(line).Start < chunk.End; line++)
        {
            var span = text.GetLineSpan(line);
            var content = text.ToString(span);
            var start = content.Length - content.TrimStart(' ', '-').Length;
            if (string.CompareOrdinal(content, start, "id:", 0, 3) == 0)
            {
                var value = content[(start + 3)..].Trim().Trim('"', '\'');
                return value.Length == 0 ? null : new TextSpan(span.Start + content.IndexOf(value, start + 3, StringComparison.Ordinal), value.Length);
            }
        }

        return null;
    }
}
