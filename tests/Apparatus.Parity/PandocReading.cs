using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Apparatus.Testing.Parity;

namespace Apparatus.Parity;

/// <summary>Pandoc's reading, taken from its JSON and its log.</summary>
internal sealed partial class PandocReading
{
    private readonly Reading reading = new();
    private readonly SortedSet<string> literal = new(StringComparer.Ordinal);

    private PandocReading()
    {
    }

    /// <summary>Reads what <c>pandoc -t json --log=FILE</c> gave.</summary>
    /// <param name="json">The document.</param>
    /// <param name="log">The log of the same run.</param>
    /// <param name="keyLog">The log of a run with <c>--citeproc</c>, of which only missing keys count; may be empty.</param>
    public static Reading Of(string json, string log, string keyLog)
    {
        var pandoc = new PandocReading();
        using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 1000 });
        var blocks = document.RootElement.GetProperty("blocks");
        pandoc.Visit(blocks);
        PandocBlocks.Add(blocks, pandoc.reading);
        pandoc.AddMessages(log, _ => true);
        pandoc.AddMessages(keyLog, type => type == "CiteprocWarning");

        foreach (var label in pandoc.literal)
        {
            pandoc.reading.Add("I1 literal references", label);
        }

        return pandoc.reading;
    }

    private void AddMessages(string log, Func<string?, bool> counts)
    {
        using var messages = JsonDocument.Parse(log.Length == 0 ? "[]" : log);
        foreach (var message in messages.RootElement.EnumerateArray().Where(message => counts(message.GetProperty("type").GetString())))
        {
            AddMessage(message);
        }
    }

    private void AddMessage(JsonElement message)
    {
        switch (message.GetProperty("type").GetString())
        {
            case "NoteDefinedButNotUsed":
                reading.Add("I3 unused", message.GetProperty("key").GetString() ?? string.Empty);
                break;
            case "DuplicateNoteReference":
                reading.Add("I4 duplicate", message.GetProperty("contents").GetString() ?? string.Empty);
                break;
            case "CiteprocWarning" when MissingKey().Match(message.GetProperty("message").GetString() ?? string.Empty) is { Success: true } match:
                reading.Add(Reading.MissingKeys, match.Groups[1].Value);
                break;
        }
    }

    private void Visit(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            AddLiterals(element);
            foreach (var item in element.EnumerateArray())
            {
                Visit(item);
            }

            return;
        }

        if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty("t", out var type))
        {
            return;
        }

        var content = element.TryGetProperty("c", out var found) ? found : default;
        VisitNode(type.GetString() ?? string.Empty, content);
    }

    private void VisitNode(string type, JsonElement content)
    {
        switch (type)
        {
            case "Note":
                reading.Add("I2 notes printed", "note");
                reading.Add("I5 note texts", TextOf(content));
                break;
            case "Cite":
                foreach (var citation in content[0].EnumerateArray())
                {
                    AddCitation(citation);
                }

                return;
            case "DefinitionList":
                foreach (var item in content.EnumerateArray())
                {
                    reading.Add("I9 glossary", $"{TextOf(item[0])} {string.Join(' ', item[1].EnumerateArray().Select(TextOf))}");
                }

                break;
            case "Span":
                AddSpan(content[0]);
                AddId(content[0]);
                break;
            case "Header":
                AddId(content[1]);
                break;
            case "Div" or "Code" or "CodeBlock":
                AddId(content[0]);
                break;
            case "Link" or "Image":
                AddId(content[0]);
                if (type == "Link" && content[2][0].GetString() is ['#', ..] target)
                {
                    reading.Add("I11 ids and links", "link " + Uri.UnescapeDataString(target));
                }

                break;
        }

        if (content.ValueKind == JsonValueKind.Array)
        {
            Visit(content);
        }
    }

    private void AddCitation(JsonElement citation)
    {
        var mode = citation.GetProperty("citationMode").GetProperty("t").GetString() switch
        {
            "AuthorInText" => "InText",
            "SuppressAuthor" => "SuppressAuthor",
            _ => "Normal",
        };
        var prefix = citation.GetProperty("citationPrefix");
        var suffix = citation.GetProperty("citationSuffix");
        reading.Add("I6 citations", $"{citation.GetProperty("citationId").GetString()} {mode} {TextOf(prefix)} | {TextOf(suffix)}");
        Visit(prefix);
        Visit(suffix);
    }

    private void AddSpan(JsonElement attributes)
    {
        var classes = string.Join('.', attributes[1].EnumerateArray().Select(found => found.GetString()).Order(StringComparer.Ordinal));
        var pairs = string.Join(' ', attributes[2].EnumerateArray()
            .Select(pair => $"{pair[0].GetString()}={Reading.Reduce(pair[1].GetString() ?? string.Empty)}").Order(StringComparer.Ordinal));
        reading.Add("I10 spans", $"span #{attributes[0].GetString()} .{classes} {pairs}");
    }

    private void AddId(JsonElement attributes)
    {
        if (attributes[0].GetString() is { Length: > 0 } id)
        {
            reading.Add("I11 ids and links", "id " + id);
        }
    }

    // A literal reference may be spread over neighbouring Str nodes where typographic signs are involved.
    private void AddLiterals(JsonElement inlines)
    {
        var run = new StringBuilder();
        foreach (var item in inlines.EnumerateArray())
        {
            var isText = item.ValueKind == JsonValueKind.Object && item.TryGetProperty("t", out var type) && type.GetString() == "Str";
            run.Append(isText ? item.GetProperty("c").GetString() : " ");
        }

        foreach (Match match in LiteralReference().Matches(run.ToString()))
        {
            literal.Add(match.Groups[1].Value);
        }
    }

    /// <summary>The text of a node reduced to letters and digits, notes left out.</summary>
    public static string TextOf(JsonElement element)
    {
        var result = new StringBuilder();
        Append(element, result);
        return Reading.Reduce(result.ToString());
    }

    private static void Append(JsonElement element, StringBuilder result)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
            {
                Append(item, result);
            }

            return;
        }

        if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty("t", out var type) || !element.TryGetProperty("c", out var content))
        {
            return;
        }

        switch (type.GetString())
        {
            case "Str":
                result.Append(content.GetString());
                break;
            case "Code" or "CodeBlock" or "Math":
                result.Append(content[1].GetString());
                break;
            case "Note" or "RawInline" or "RawBlock":
                break;
            case "Cite":
                Append(content[1], result);
                break;
            case "Span" or "Div" or "Quoted" or "Link" or "Image":
                Append(content[1], result);
                break;
            case "Header":
                Append(content[2], result);
                break;
            default:
                Append(content, result);
                break;
        }
    }

    [GeneratedRegex(@"\[\^([^\s\[\]^]+)\]")]
    private static partial Regex LiteralReference();

    [GeneratedRegex("citation (.+) not found")]
    private static partial Regex MissingKey();
}
