using System.Collections.Immutable;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using Apparatus.Language.Diagnostics;
using Apparatus.Language.Features.CodeActions;
using Apparatus.Language.Text;
using Apparatus.LanguageServer.Protocol;
using Offers = Apparatus.Language.Features.CodeActions.CodeActions;

namespace Apparatus.LanguageServer.Handlers;

/// <summary>Code actions: <c>textDocument/codeAction</c>, and their edits on <c>codeAction/resolve</c> where the client asks for them later.</summary>
/// <param name="engine">Runs the rules.</param>
internal sealed class CodeActionsHandler(DiagnosticsEngine engine) : Handler
{
    private readonly RuleRunner runner = new(engine.Catalog);

    /// <inheritdoc/>
    public override void Register(MethodTable methods)
    {
        methods.Document<CodeActionParams, CodeAction[]>("textDocument/codeAction", Find);
        methods.Request<CodeAction, CodeAction>("codeAction/resolve", Resolve);
    }

    /// <inheritdoc/>
    public override void Advertise(JsonObject capabilities, ClientFeatures client)
    {
        // An older client knows commands only.
        if (client.Find("textDocument.codeAction.codeActionLiteralSupport") is { ValueKind: JsonValueKind.Object })
        {
            capabilities["codeActionProvider"] = new JsonObject
            {
                ["codeActionKinds"] = new JsonArray([.. OfferKinds.All.Select(kind => (JsonNode)kind)]),
                ["resolveProvider"] = true,
            };
        }
    }

    private CodeAction[] Find(DocumentContext document, CodeActionParams parameters)
    {
        var context = document.Request;
        var resolves = context.Client.List("textDocument.codeAction.resolveSupport.properties").Contains("edit") && context.Client.Has("textDocument.codeAction.dataSupport");
        var showsDisabled = context.Client.Has("textDocument.codeAction.disabledSupport");
        var request = Ask(document, document.Span(parameters.Range), parameters.Context?.Only ?? []);

        // Edits that take long to make are not made for a client that wants all of them at once.
        return
        [
            .. Offers.At(request)
                .Where(offer => offer.DisabledReason is null ? resolves || !offer.IsWide || !request.Only.IsEmpty : showsDisabled)
                .Select(offer => Describe(offer, document, parameters, isPreferredKnown: context.Client.Has("textDocument.codeAction.isPreferredSupport")))
                .Select(found => found.Offer.DisabledReason is not null ? found.Action
                    : resolves ? found.Action with { Data = Data(parameters, found.Offer) }
                    : found.Action with { Edit = context.Edit(found.Offer.GetChanges()) }),
        ];
    }

    private CodeAction Resolve(RequestContext context, CodeAction action)
    {
        if (action.Data is not { } data || ProtocolJson.Read<CodeActionData>(data) is not { } place)
        {
            throw LspErrors.InvalidParams("The action is none of this server’s.");
        }

        // The text may have changed since: then the same action is looked for there, or there is none any more.
        if (context.Find(place.Uri) is not { } document || Offers.Find(Ask(document, document.Span(place.Range), [place.Kind]), place.Id) is not { } offer)
        {
            throw LspErrors.ContentModified();
        }

        var changes = offer.GetChanges();
        return changes.IsEmpty ? throw LspErrors.Refused($"“{action.Title}” would change nothing, or harm the text.") : action with { Edit = context.Edit(changes) };
    }

    private OfferRequest Ask(DocumentContext document, TextSpan range, ImmutableArray<string> only)
    {
        var context = document.Request;
        var diagnostics = engine.RunFresh(document.Model, context.Settings, context.Cancel);
        return new OfferRequest(document.Model, range, diagnostics, runner, RuleSettings.For(document.Model.Edition, context.Settings.Rules)) { Only = only };
    }

    private static (Offer Offer, CodeAction Action) Describe(Offer offer, DocumentContext document, CodeActionParams parameters, bool isPreferredKnown) => (offer, new CodeAction
    {
        Title = offer.Title,
        Kind = offer.Kind,
        IsPreferred = offer.IsPreferred && isPreferredKnown ? true : null,
        Disabled = offer.DisabledReason is { } reason ? new CodeActionDisabled(reason) : null,
        Diagnostics = offer.Diagnostic is { } diagnostic ? Theirs(diagnostic, document, parameters.Context?.Diagnostics ?? []) : null,
    });

    private static JsonElement Data(CodeActionParams parameters, Offer offer) =>
        ProtocolJson.Element(new CodeActionData(parameters.TextDocument.Uri, parameters.Range, offer.Kind, offer.Id));

    // The client's own words for a diagnostic of ours; without them it would not know which one goes away.
    private static ImmutableArray<JsonElement>? Theirs(Language.Diagnostics.Diagnostic diagnostic, DocumentContext document, ImmutableArray<JsonElement> known)
    {
        var range = document.Range(diagnostic.Span);
        ImmutableArray<JsonElement> found =
            [.. known.Where(element => ProtocolJson.Read<Protocol.Diagnostic>(element) is { } theirs && theirs.Code == diagnostic.Rule.Id && theirs.Range == range)];
        return found.IsEmpty ? null : found;
    }
}
