namespace Apparatus.Language.Bibliography.Formatting;

/// <summary>Writes a work as a bibliography lists it, with <see cref="TextMarks"/> (Chicago 17, chapter 14; FORMAT C2).</summary>
internal sealed class BibliographyForm(DescribedWork work, ReferenceLanguage language)
{
    private readonly ReferenceText text = new(language);

    private bool IsArticle => work.Kind is WorkKind.Article or WorkKind.DatedArticle;

    /// <summary>The entry with its final stop.</summary>
    public string Full()
    {
        var isPaperFirst = AddMakers();
        text.Add(". ", work.HasItalicTitle ? TextMarks.Emphasised(work.Title) : TextMarks.Quoted(work.Title));
        if (IsArticle)
        {
            AddArticle(isPaperFirst);
        }
        else
        {
            AddHolder();
            AddDetails();
            AddImprint();
        }

        if (work.Kind == WorkKind.WebPage && work.Date is null && work.Accessed is { } accessed)
        {
            text.Add(". ", $"Accessed {language.Dates.Full(accessed)}");
        }

        text.Add(". ", Imprint.Link(work.Address));
        return text.Finish();
    }

    // True when an article without an author is listed under its paper.
    private bool AddMakers()
    {
        if (!work.Authors.IsEmpty)
        {
            text.Add(string.Empty, work.Authors.Sorted);
        }
        else if (work.Kind != WorkKind.Part && !work.Editors.IsEmpty)
        {
            text.Add(string.Empty, $"{work.Editors.Sorted}, {language.EditorsLabel(work.Editors.IsPlural)}");
        }
        else if (work.Kind != WorkKind.Part && !work.Translators.IsEmpty)
        {
            text.Add(string.Empty, $"{work.Translators.Sorted}, trans.");
        }
        else if (IsArticle)
        {
            text.Add(string.Empty, TextMarks.Emphasised(work.Container));
            return true;
        }

        return false;
    }

    private void AddHolder()
    {
        var editors = work.Editors.NaturalInBibliography;
        var translators = work.Translators.NaturalInBibliography;
        if (work.Kind == WorkKind.Part && work.Container.Length > 0)
        {
            text.Add(". ", $"In {TextMarks.Emphasised(work.Container)}");
            text.Add(", ", work.ContainerAuthors.IsEmpty ? string.Empty : $"by {work.ContainerAuthors.NaturalInBibliography}");
            text.Add(", ", editors.Length == 0 ? string.Empty : $"edited by {editors}");
            text.Add(", ", translators.Length == 0 ? string.Empty : $"translated by {translators}");
            text.Add(", ", PageRanges.Abbreviate(work.Pages));
            return;
        }

        if (work.Kind == WorkKind.WebPage)
        {
            text.Add(". ", work.Authors.Natural == work.Container ? string.Empty : work.Container);
        }
        else if (!work.HasItalicTitle)
        {
            text.Add(". ", TextMarks.Emphasised(work.Container));
        }

        var hasEditorsFirst = work.Authors.IsEmpty && work.Kind != WorkKind.Part;
        text.Add(". ", editors.Length == 0 || hasEditorsFirst ? string.Empty : $"Edited by {editors}");
        text.Add(". ", translators.Length == 0 || (hasEditorsFirst && work.Editors.IsEmpty) ? string.Empty : $"Translated by {translators}");
    }

    private void AddDetails()
    {
        var isVolumeOfWhole = work.HasItalicTitle && work.Container.Length > 0;
        text.Add(". ", Capital(Imprint.Number(work)));
        text.Add(". ", Capital(language.Edition(work.Edition)));
        text.Add(". ", isVolumeOfWhole && work.Volume.Length == 0 ? $"In {TextMarks.Emphasised(work.Container)}"
            : work.Volume.Length == 0 ? string.Empty
            : isVolumeOfWhole ? $"Vol. {work.Volume} of {TextMarks.Emphasised(work.Container)}"
            : $"Vol. {work.Volume}");
        text.Add(". ", work.Volumes.Length == 0 ? string.Empty : $"{work.Volumes} vols.");
        text.Add(". ", Imprint.Series(work));
    }

    private void AddImprint()
    {
        if (work.Kind == WorkKind.WebPage)
        {
            text.Add(". ", work.Authors.Natural == work.Publisher ? string.Empty : work.Publisher);
            text.Add(work.Publisher.Length > 0 && work.Authors.Natural != work.Publisher ? ", " : ". ", work.Date is { } date ? language.Dates.Full(date) : string.Empty);
            return;
        }

        // A date without place and publisher follows the title, after a comma.
        var hasImprint = work.Publisher.Length + work.Place.Length + work.Genre.Length > 0 || work.OriginalDate is not null;
        text.Add(hasImprint ? ". " : ", ", hasImprint ? Capital(Imprint.Of(work, language)) : Imprint.Of(work, language));
    }

    private void AddArticle(bool isPaperFirst)
    {
        text.Add(". ", isPaperFirst ? string.Empty : TextMarks.Emphasised(work.Container));
        var date = work.Date is { } found ? language.Dates.Full(found) : string.Empty;
        if (work.Kind == WorkKind.DatedArticle)
        {
            text.Add(isPaperFirst ? ". " : ", ", date);
            return;
        }

        text.Add(isPaperFirst ? ". " : " ", work.Volume);
        text.Add(", ", work.Issue.Length == 0 ? string.Empty : $"no. {work.Issue}");
        text.Add(" ", date.Length == 0 ? string.Empty : $"({date})");
        text.Add(": ", PageRanges.Abbreviate(work.Pages));
    }

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
