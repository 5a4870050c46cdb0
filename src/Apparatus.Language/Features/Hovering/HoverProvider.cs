namespace Apparatus.Language.Features.Hovering;

/// <summary>Knows what to show for one kind of thing. Stateless.</summary>
internal abstract class HoverProvider
{
    /// <summary>What to show for the character at an offset, or null when it is no such thing.</summary>
    public abstract HoverDraft? At(HoverContext context, int offset);
}
