using System.Collections.Immutable;

namespace Apparatus.Language.Bibliography.Model;

/// <summary>What an entry needs: one of several fields.</summary>
/// <param name="OneOf">The names of the fields, the best first. Their other names (<see cref="EntryField.AliasOf"/>) do as well.</param>
public sealed record RequiredField(ImmutableArray<string> OneOf)
{
    /// <summary>The field to add when none is there.</summary>
    public string Best => OneOf[0];

    /// <summary>Whether it says who made the work; anonymous works have nobody to name.</summary>
    public bool IsMaker => EntryFields.Find(Best)?.Kind == FieldKind.Names;
}
