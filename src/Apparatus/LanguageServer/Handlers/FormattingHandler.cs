using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text.Json.Nodes;
using Apparatus.Language.Features.Formatting;
using Apparatus.LanguageServer.Protocol;

namespace Apparatus.LanguageServer.Handlers;

/// <summary>
/// Formats bibliographies (LSP <c>textDocument/formatting</c>, <c>rangeFormatting</c>), for users who have switched it on. Markdown is never formatted: the text is the witness's. An
/// editor with several formatters for Markdown would ask which to use, so one that can be told later hears of this only for bibliographies.
/// </summary>
internal sealed class FormattingHandler : Handler
{
    /// <inheritdoc/>
    public override void Register(MethodTable methods)
    {
        methods.Document<FormattingParams, TextEdit[]>("textDocument/formatting", Format);
        methods.Document<FormattingParams, TextEdit[]>("textDocument/rangeFormatting", Format);
    }

    /// <inheritdoc/>
    public override void Advertise(JsonObject capabilities, ClientFeatures client)
    {
        if (!IsRegistered(client))
        {
            capabilities["documentFormattingProvider"] = true;
            capabilities["documentRangeFormattingProvider"] = true;
        }
    }

    /// <summary>What is registered with a client that can be told of bibliographies alone; empty for others.</summary>
    public static IEnumerable<Registration> Registrations(ClientFeatures client)
    {
        if (IsRegistered(client))
        {
            yield return new Registration("apparatus-formatting", "textDocument/formatting", Bibliographies());
            yield return new Registration("apparatus-range-formatting", "textDocument/rangeFormatting", Bibliographies());
        }
    }

    private static bool IsRegistered(ClientFeatures client) => client.Has("textDocument.formatting.dynamicRegistration") && client.Has("textDocument.rangeFormatting.dynamicRegistration");

    private static JsonObject Bibliographies() => new() { ["documentSelector"] = new JsonArray(new JsonObject { ["scheme"] = "file", ["pattern"] = "**/*.{bib,bibtex}" }) };

    private static TextEdit[] Format(DocumentContext document, FormattingParams parameters)
    {
        if (!document.Request.Settings.FormatBibliographies)
        {
            return [];
        }

        const int widest = 16;
        var size = parameters.Options?.TabSize is { } written and > 0 and <= widest ? written : 2;
        var indent = parameters.Options?.InsertSpaces == false ? "\t" : new string(' ', size);
        ImmutableArray<Language.Text.TextEdit> edits = parameters.Range is { } range
            ? BibliographyFormatting.Format(document.Model, indent, document.Span(range))
            : BibliographyFormatting.Format(document.Model, indent);
        return [.. edits.Select(edit => new TextEdit(document.Range(edit.Span), edit.NewText))];
    }
}
