namespace Apparatus.Language.Features.Completion;

/// <summary>Proposes things of one kind. Stateless. A new kind is one more class in <see cref="Completion"/>.</summary>
internal abstract class CompletionProvider
{
    /// <summary>The proposals at the cursor; null when the cursor is at no place for this kind, so that the next provider is asked.</summary>
    public abstract CompletionList? At(CompletionContext context);
}
