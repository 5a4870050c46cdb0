using System;
using System.Collections.Generic;
using Apparatus.Language.Bibliography;
using Apparatus.Language.Semantics;
using Apparatus.Language.Syntax.Yaml;
using Apparatus.Language.Text;

namespace Apparatus.Language.Features.Structure;

/// <summary>The stretches around a place in bibliographies and YAML: values, fields, entries.</summary>
internal static class DataSelection
{
    /// <summary>Adds the stretches of a bibliography that hold an offset.</summary>
    public static void AddBibliography(List<TextSpan> candidates, BibliographyDocument document, int at)
    {
        foreach (var entry in document.Bibliography.Entries)
        {
            if (!entry.Span.Contains(at))
            {
                continue;
            }

            candidates.AddRange([entry.Span, entry.KeySpan, entry.TypeSpan]);
            foreach (var field in entry.Fields)
            {
                candidates.Add(field.NameSpan);
                AddValue(candidates, document.Text, field.ValueSpan);
                AddPair(candidates, field.NameSpan, field.ValueSpan);
                AddYaml(candidates, document.Text, field.Content, at);
            }

            foreach (var alias in entry.Aliases)
            {
                candidates.Add(alias.Span);
            }
        }

        foreach (var macro in document.Bibliography.Strings)
        {
            if (macro.Span.Contains(at))
            {
                candidates.AddRange([macro.Span, macro.NameSpan]);
                AddValue(candidates, document.Text, macro.ValueSpan);
                AddPair(candidates, macro.NameSpan, macro.ValueSpan);
            }
        }

        if (!document.Bibliography.Format.IsBibTeX())
        {
            return;
        }

        foreach (var gap in BibliographyGaps.Of(document))
        {
            if (gap.Contains(at))
            {
                foreach (var command in BibliographyGaps.Commands(document.Text, gap))
                {
                    candidates.Add(command.Span);
                }
            }
        }
    }

    /// <summary>Adds the YAML values that hold an offset, with their keys.</summary>
    public static void AddYaml(List<TextSpan> candidates, SourceText text, YamlNode? node, int at)
    {
        switch (node)
        {
            case YamlScalar:
                AddValue(candidates, text, node.Span);
                break;
            case YamlMapping map when map.Span.Contains(at):
                candidates.Add(map.Span);
                foreach (var entry in map.Entries)
                {
                    candidates.Add(entry.Key.Span);
                    AddPair(candidates, entry.Key.Span, entry.Value.Span);
                    AddYaml(candidates, text, entry.Value, at);
                }

                break;
            case YamlSequence list when list.Span.Contains(at):
                candidates.Add(list.Span);
                foreach (var item in list.Items)
                {
                    AddYaml(candidates, text, item, at);
                }

                break;
        }
    }

    // With and without its quotation marks or braces.
    private static void AddValue(List<TextSpan> candidates, SourceText text, TextSpan value)
    {
        candidates.Add(value);
        if (value.Length > 2 && value.End <= text.Length && (text[value.Start], text[value.End - 1]) is ('{', '}') or ('"', '"') or ('\'', '\''))
        {
            candidates.Add(new TextSpan(value.Start + 1, value.Length - 2));
        }
    }

    private static void AddPair(List<TextSpan> candidates, TextSpan name, TextSpan value)
    {
        if (value.Start >= name.Start)
        {
            candidates.Add(TextSpan.FromBounds(name.Start, Math.Max(name.End, value.End)));
        }
    }
}
