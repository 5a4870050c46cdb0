using System.Linq;
using Apparatus.Language.Features.Completion;

namespace Apparatus.LanguageServer.Conversions;

/// <summary>Writes proposals as the client understands them.</summary>
/// <param name="document">The document that is typed in.</param>
internal sealed class CompletionItems(DocumentContext document)
{
    private const string Item = "textDocument.completion.completionItem.";
    private const int Snippet = 2;

    private readonly ClientFeatures client = document.Request.Client;

    /// <summary>A list.</summary>
    public Protocol.CompletionList Make(CompletionList list) => new(list.IsIncomplete, [.. list.Items.Select(Make)]);

    // Without room beside the label the words stand before the detail.
    private Protocol.CompletionItem Make(CompletionItem item)
    {
        var hasDetails = client.Has(Item + "labelDetailsSupport");
        return new Protocol.CompletionItem
        {
            Label = item.Label,
            LabelDetails = hasDetails && item.Description is not null ? new Protocol.CompletionLabelDetails(item.Description) : null,
            Detail = hasDetails ? item.Detail : string.Join(" · ", new[] { item.Description, item.Detail }.OfType<string>()) is { Length: > 0 } joined ? joined : null,
            Kind = Kind(item.Kind),
            Preselect = item.Preselect && client.Has(Item + "preselectSupport") ? true : null,
            SortText = item.SortText,
            FilterText = item.FilterText,
            InsertTextFormat = item.IsSnippet ? Snippet : null,
            TextEdit = Edit(item),
            CommitCharacters = client.Has(Item + "commitCharactersSupport") && item.CommitCharacters.Length > 0 ? [.. item.CommitCharacters.Select(c => c.ToString())] : null,
            Data = item.Data is { } data
                ? Protocol.ProtocolJson.Element(new Protocol.CompletionItemData(document.Request.Uri(document.Model.Document.Path), (int)data.Kind, data.Name))
                : null,
        };
    }

    private Protocol.CompletionEdit Edit(CompletionItem item) => item.InsertSpan is { } insert && client.Has(Item + "insertReplaceSupport")
        ? new Protocol.CompletionEdit(item.NewText, Insert: document.Range(insert), Replace: document.Range(item.Span))
        : new Protocol.CompletionEdit(item.NewText, document.Range(item.Span));

    // Numbers of LSP. Those above 18 (Reference) are known to clients that list what they know.
    private int Kind(CompletionItemKind kind) => kind switch
    {
        CompletionItemKind.Note or CompletionItemKind.UndefinedNote => 18,
        CompletionItemKind.NewLabel => 12,
        CompletionItemKind.NoteDefinition => 15,
        CompletionItemKind.Work => 7,
        CompletionItemKind.Heading => 9,
        CompletionItemKind.Identifier or CompletionItemKind.PageMarker => 6,
        CompletionItemKind.LocatorTerm => 11,
        CompletionItemKind.Folder => client.Find("textDocument.completion.completionItemKind.valueSet") is null ? 17 : 19,
        CompletionItemKind.File => 17,
        CompletionItemKind.SettingKey => 10,
        CompletionItemKind.SettingValue => 12,
        CompletionItemKind.EntryType => 7,
        CompletionItemKind.EntryField => 5,
        CompletionItemKind.FieldValue => 12,
        CompletionItemKind.Term => 1,
        _ => 14,
    };
}
