using System;
using System.Threading;
using Apparatus.Language.Bibliography.Locators;

namespace Apparatus.Language.Semantics.Loading;

/// <summary>What a loader cannot learn from files.</summary>
public sealed record LoadOptions
{
    /// <summary>The folder that <c>${HOME}</c> means in a manifest; null leaves it as it is.</summary>
    public string? HomeFolder { get; init; }

    /// <summary>Pandoc's user data directory, where styles are looked for; null for none.</summary>
    public string? UserDataFolder { get; init; }

    /// <summary>The folder above which no manifest and no <c>.gitignore</c> is looked for; null for the root of the disk.</summary>
    public string? WorkspaceRoot { get; init; }

    /// <summary>How many files may be read at once; 1 or less for one.</summary>
    public int Jobs { get; init; } = 1;

    /// <summary>How many Markdown files of a folder are looked at before the rest is left out.</summary>
    public int MaximumFiles { get; init; } = 100_000;

    /// <summary>Which Pandoc's locator terms count where the manifest does not say.</summary>
    public PandocGeneration Pandoc { get; init; } = PandocGeneration.Both;

    /// <summary>Files as an earlier loading read them, to be taken over where their text is still the same; null for none.</summary>
    public DocumentCache? Cache { get; init; }

    /// <summary>Called after each file with the number of files read so far, from whichever thread read it.</summary>
    public Action<int>? Progress { get; init; }

    /// <summary>Ends the loading with an <see cref="OperationCanceledException"/>.</summary>
    public CancellationToken Cancellation { get; init; }
}
