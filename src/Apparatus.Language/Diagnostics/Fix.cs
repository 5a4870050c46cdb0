using System;
using System.Collections.Immutable;

namespace Apparatus.Language.Diagnostics;

/// <summary>A way to mend a fault. Its edits are made only when somebody asks for them.</summary>
/// <param name="title">What it does, as an order: "Insert a blank line".</param>
/// <param name="isSafe">
/// Whether it may be applied in bulk: it is the only fix offered, lies in the file of its diagnostic and changes only
/// white space or markup characters, never words (FORMAT B0).
/// </param>
/// <param name="edits">Makes the edits; pure. All of one fix belong together.</param>
public sealed class Fix(string title, bool isSafe, Func<ImmutableArray<FileEdit>> edits)
{
    /// <summary>What it does, as an order: "Insert a blank line".</summary>
    public string Title { get; } = title;

    /// <summary>Whether it may be applied in bulk (FORMAT B0).</summary>
    public bool IsSafe { get; } = isSafe;

    /// <summary>Makes the edits, in no particular order; they never overlap.</summary>
    public ImmutableArray<FileEdit> GetEdits() => edits();
}
