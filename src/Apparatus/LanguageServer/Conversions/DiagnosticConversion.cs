using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Diagnostics;

namespace Apparatus.LanguageServer.Conversions;

/// <summary>Makes LSP's diagnostics of ours.</summary>
/// <param name="catalog">The rules.</param>
/// <param name="rulePage">The full path of the rule reference that comes with the program; null when it is not there.</param>
internal sealed class DiagnosticConversion(RuleCatalog catalog, string? rulePage)
{
    private const int Unnecessary = 1;

    private readonly FrozenDictionary<string, Protocol.CodeDescription> pages = FindPages(catalog, rulePage);

    /// <summary>The diagnostics of a file as the client reads them.</summary>
    public ImmutableArray<Protocol.Diagnostic> Convert(FileDiagnostics found, RequestContext context) =>
        [.. found.Diagnostics.Select(diagnostic => Convert(diagnostic, found, context))];

    private Protocol.Diagnostic Convert(Diagnostic diagnostic, FileDiagnostics found, RequestContext context) => new()
    {
        Range = context.Positions.ToRange(found.Text, diagnostic.Span),
        Severity = diagnostic.Severity switch
        {
            Severity.Error => 1,
            Severity.Warning => 2,
            Severity.Info => 3,
            _ => 4,
        },
        Code = diagnostic.Rule.Id,
        CodeDescription = context.Client.Has("textDocument.publishDiagnostics.codeDescriptionSupport") || context.Client.PullDiagnostics
            ? pages.GetValueOrDefault(diagnostic.Rule.Id)
            : null,
        Source = "apparatus",
        Message = diagnostic.Message,
        Tags = diagnostic.Rule.IsUnnecessary || diagnostic.Severity == Severity.Hint ? [Unnecessary] : null,
        RelatedInformation = diagnostic.Related.IsEmpty || !ShowsRelated(context.Client)
            ? null
            : [.. diagnostic.Related.Select(place => new Protocol.DiagnosticRelatedInformation(context.Location(new(place.Path, place.Span)), place.Message))],
    };

    private static bool ShowsRelated(ClientFeatures client) =>
        client.Has("textDocument.publishDiagnostics.relatedInformation") || client.Has("textDocument.diagnostic.relatedInformation");

    // The page is the rules' own texts, so that the line of each is known without reading it.
    private static FrozenDictionary<string, Protocol.CodeDescription> FindPages(RuleCatalog catalog, string? rulePage)
    {
        if (rulePage is null)
        {
            return FrozenDictionary<string, Protocol.CodeDescription>.Empty;
        }

        var uri = FileUris.FromPath(rulePage);
        return RuleReference.ToMarkdown(catalog.Rules.Select(rule => rule.Info))
            .Split('\n')
            .Select((line, number) => (line, number))
            .Where(found => found.line.StartsWith("## ED", StringComparison.Ordinal))
            .ToFrozenDictionary(found => found.line.Split(' ')[1], found => new Protocol.CodeDescription($"{uri}#L{found.number + 1}"));
    }
}
