using System.Globalization;
using Personio.Client.Recruiting;
using Personio.Subgraph.Errors;

namespace Personio.Subgraph.Applications;

/// <summary>What can be told about applications to enter without asking Personio; and how Personio calls it.</summary>
internal static class ApplicationInputRules
{
    private const int MaxMessageLength = 10_000;
    private const int MaxTags = 20;
    private const int MaxFiles = 20;

    /// <summary>Checks an application and puts it into the client's words.</summary>
    /// <param name="input">The application.</param>
    /// <param name="lastDay">The last day that is not in the future anywhere.</param>
    /// <exception cref="ValidationException">Values cannot be used.</exception>
    public static NewApplication Check(CreateApplicationInput input, DateOnly lastDay)
    {
        var mistakes = new InputMistakes();
        mistakes.CheckNumericId("jobPositionId", input.JobPositionId, "a job");
        mistakes.RequireText("firstName", input.FirstName);
        mistakes.RequireText("lastName", input.LastName);
        mistakes.RequireText("email", input.Email);
        mistakes.CheckEmail("email", input.Email);
        mistakes.CheckText("message", input.Message, MaxMessageLength);
        if (input.ApplicationDate > lastDay)
        {
            mistakes.Add("applicationDate", WriteErrorCodes.OutOfRange, "Must not be in the future.");
        }

        mistakes.CheckNumericId("recruitingChannelId", input.RecruitingChannelId, "a channel");
        mistakes.CheckText("externalPostingId", input.ExternalPostingId);
        if (input.Phase?.Custom is { } phase && !long.TryParse(phase, NumberStyles.None, CultureInfo.InvariantCulture, out _))
        {
            mistakes.Add("phase.custom", WriteErrorCodes.InvalidFormat, "The id of a phase is a number.");
        }

        CheckTags(mistakes, input.Tags ?? []);
        CheckFiles(mistakes, input.Files ?? []);
        CandidateAttributeRules.Check(mistakes, input.Attributes ?? []);
        mistakes.CheckIdempotencyKey(input.IdempotencyKey);
        mistakes.ThrowIfAny();
        return ToPersonio(input);
    }

    private static NewApplication ToPersonio(CreateApplicationInput input) => new()
    {
        FirstName = input.FirstName.Trim(),
        LastName = input.LastName.Trim(),
        Email = input.Email.Trim(),
        JobPositionId = input.JobPositionId,
        RecruitingChannelId = input.RecruitingChannelId,
        ExternalPostingId = input.ExternalPostingId,
        Message = input.Message,
        ApplicationDate = input.ApplicationDate,
        Phase = input.Phase switch
        {
            { Custom: { } id } => ApplicationPhase.Custom(long.Parse(id, CultureInfo.InvariantCulture)),
            { System: { } phase } => ApplicationWords.Write(phase),
            _ => null,
        },
        Tags = input.Tags ?? [],
        Files = [.. (input.Files ?? []).Select(file => new ApplicationFile(Guid.Parse(file.Id), file.FileName, ApplicationWords.Write(file.Category)))],
        Attributes = [.. (input.Attributes ?? []).Select(attribute => new ApplicationAttribute(attribute.Id, attribute.Value))],
    };

    private static void CheckTags(InputMistakes mistakes, IReadOnlyList<string> tags)
    {
        CheckCount(mistakes, "tags", tags.Count, MaxTags);
        for (var i = 0; i < Math.Min(tags.Count, MaxTags); i++)
        {
            mistakes.RequireText($"tags[{i}]", tags[i]);
        }
    }

    private static void CheckFiles(InputMistakes mistakes, IReadOnlyList<ApplicationFileInput> files)
    {
        CheckCount(mistakes, "files", files.Count, MaxFiles);
        for (var i = 0; i < Math.Min(files.Count, MaxFiles); i++)
        {
            if (!Guid.TryParse(files[i].Id, out _))
            {
                mistakes.Add($"files[{i}].id", WriteErrorCodes.InvalidFormat, "The id of an uploaded file is a UUID.");
            }

            mistakes.RequireText($"files[{i}].fileName", files[i].FileName);
        }
    }

    internal static void CheckCount(InputMistakes mistakes, string field, int count, int most)
    {
        if (count > most)
        {
            mistakes.Add(field, WriteErrorCodes.TooLong, string.Create(CultureInfo.InvariantCulture, $"Must be {most} at most."));
        }
    }
}
