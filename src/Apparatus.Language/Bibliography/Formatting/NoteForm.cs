namespace Apparatus.Language.Bibliography.Formatting;

/// <summary>Writes a work as a note names it, with <see cref="TextMarks"/> (Chicago 17, chapter 14; FORMAT C2).</summary>
internal sealed class NoteForm(DescribedWork work, ReferenceLanguage language)
{
    private readonly ReferenceText text = new(language);

    /// <summary>The first note on a work, with its final stop.</summary>
    public string Full(string locator)
    {
        var volumeIsInLocator = work.Kind is WorkKind.Book && work.Container.Length == 0 && TakesVolume(locator);
        text.Add(string.Empty, Makers());
        AddTitle();
        AddHolder();
        if (work.Kind is WorkKind.Article or WorkKind.DatedArticle)
        {
            AddArticle(locator);
        }
        else
        {
            AddDetails(volumeIsInLocator);
            AddImprint();
            text.Add(", ", volumeIsInLocator ? $"{work.Volume}:{locator}" : locator);
        }

        if (work.Kind == WorkKind.WebPage && work.Date is null && work.Accessed is { } accessed)
        {
            text.Add(", ", $"accessed {language.Dates.Full(accessed)}");
        }

        text.Add(", ", Imprint.Link(work.Address));
        return text.Finish();
    }

    /// <summary>A later note, without a final stop.</summary>
    public string Short(string locator, bool withAuthor)
    {
        var makers = !withAuthor ? string.Empty : FirstMakers().Short;
        var title = work.TitleInShort is { Length: > 0 } found ? found : work.Container;
        text.Add(string.Empty, makers);
        text.Add(", ", work.HasItalicTitle || work.Title.Length == 0 ? TextMarks.Emphasised(title) : TextMarks.Quoted(title));
        text.Add(", ", work.Kind is WorkKind.Book && TakesVolume(locator) ? $"{work.Volume}:{locator}" : locator);
        return text.ToString();
    }

    private NameList FirstMakers() => !work.Authors.IsEmpty ? work.Authors : work.Kind is WorkKind.Part ? NameList.None : !work.Editors.IsEmpty ? work.Editors : work.Translators;

    private string Makers()
    {
        var first = FirstMakers();
        return first.IsEmpty ? string.Empty
            : ReferenceEquals(first, work.Authors) ? first.Natural
            : $"{first.Natural}, {(ReferenceEquals(first, work.Editors) ? language.EditorsLabel(first.IsPlural) : "trans.")}";
    }

    private void AddTitle() => text.Add(", ", work.HasItalicTitle ? TextMarks.Emphasised(work.Title) : TextMarks.Quoted(work.Title));

    // What holds the work, and who else made it.
    private void AddHolder()
    {
        switch (work.Kind)
        {
            case WorkKind.Part when work.Container.Length > 0:
                text.Add(", ", $"in {TextMarks.Emphasised(work.Container)}");
                text.Add(", ", work.ContainerAuthors.IsEmpty ? string.Empty : $"by {work.ContainerAuthors.Natural}");
                break;
            case WorkKind.Book or WorkKind.Pamphlet when work.Container.Length > 0:
                text.Add(", ", work.Volume.Length > 0 ? $"vol. {work.Volume} of {TextMarks.Emphasised(work.Container)}" : $"in {TextMarks.Emphasised(work.Container)}");
                break;
            case WorkKind.WebPage:
                text.Add(", ", SameAsAuthor(work.Container) ? string.Empty : work.Container);
                break;
            case WorkKind.Article or WorkKind.DatedArticle or WorkKind.Book or WorkKind.Pamphlet:
                break;
            default:
                text.Add(", ", TextMarks.Emphasised(work.Container));
                break;
        }

        var first = FirstMakers();
        text.Add(", ", work.Editors.IsEmpty || ReferenceEquals(first, work.Editors) ? string.Empty : $"ed. {work.Editors.Natural}");
        text.Add(", ", work.Translators.IsEmpty || ReferenceEquals(first, work.Translators) ? string.Empty : $"trans. {work.Translators.Natural}");
    }

    private bool SameAsAuthor(string name) => !work.Authors.IsEmpty && work.Authors.Natural == name;

    private void AddDetails(bool volumeIsInLocator)
    {
        var isVolumeNamed = work.Kind is WorkKind.Book or WorkKind.Pamphlet && work.Container.Length > 0;
        text.Add(", ", Imprint.Number(work));
        text.Add(", ", language.Edition(work.Edition));
        text.Add(", ", isVolumeNamed || volumeIsInLocator || work.Volume.Length == 0 ? string.Empty : $"vol. {work.Volume}");
        text.Add(", ", Imprint.Series(work));
    }

    private void AddImprint()
    {
        if (work.Kind == WorkKind.WebPage)
        {
            var date = work.Date is { } known ? language.Dates.Full(known) : string.Empty;
            var publisher = SameAsAuthor(work.Publisher) ? string.Empty : work.Publisher;
            text.Add(publisher.Length > 0 ? " " : ", ", publisher.Length > 0 ? $"({publisher}{(date.Length > 0 ? ", " : string.Empty)}{date})" : date);
            return;
        }

        var imprint = Imprint.Of(work, language);
        if (work.Publisher.Length + work.Place.Length + work.Genre.Length > 0 || work.OriginalDate is not null || work.Kind == WorkKind.Manuscript)
        {
            text.Add(" ", imprint.Length == 0 ? string.Empty : $"({imprint})");
        }
        else
        {
            text.Add(", ", imprint);
        }
    }

    private void AddArticle(string locator)
    {
        text.Add(", ", TextMarks.Emphasised(work.Container));
        if (work.Kind == WorkKind.DatedArticle)
        {
            text.Add(", ", work.Date is { } day ? language.Dates.Full(day) : string.Empty);
            text.Add(", ", locator);
            return;
        }

        text.Add(" ", work.Volume);
        text.Add(", ", work.Issue.Length == 0 ? string.Empty : $"no. {work.Issue}");
        text.Add(" ", work.Date is { } date ? $"({language.Dates.Full(date)})" : string.Empty);
        text.Add(IsPages(locator) ? ": " : ", ", locator);
    }

    private bool TakesVolume(string locator) => work.Volume.Length > 0 && IsPages(locator);

    // Pages are printed without a word before them.
    private static bool IsPages(string locator) => locator.Length > 0 && char.IsAsciiDigit(locator[0]) && !locator.Contains(':', System.StringComparison.Ordinal);
}
