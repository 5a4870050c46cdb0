namespace Apparatus.Language.Features.Completion;

/// <summary>What the documentation of a proposal is found by. It is plain, so that it can travel to an editor and back.</summary>
/// <param name="Kind">What kind of thing is documented.</param>
/// <param name="Name">Its name: the label of a note, the key of a work, the id of an entry of the glossary, the id of a rule, the path of a setting with <c>/</c> between its keys.</param>
public readonly record struct CompletionData(CompletionDataKind Kind, string Name);
