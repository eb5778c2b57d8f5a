using Personio.Client.Documents;
using Personio.Subgraph.Errors;
using Personio.Subgraph.Uploads;

namespace Personio.Subgraph.Documents;

/// <summary>What can be told about documents to write without asking Personio.</summary>
internal static class DocumentInputRules
{
    private const int MaxNameLength = 256;
    private const int MaxCommentLength = 2000;

    /// <summary>Checks a document to upload, its file left out.</summary>
    /// <exception cref="ValidationException">Values cannot be used.</exception>
    public static void Check(UploadDocumentInput input)
    {
        var mistakes = new InputMistakes();
        Check(mistakes, input.EmployeeId, input.CategoryId, input.Title, input.Comment);
        mistakes.CheckIdempotencyKey(input.IdempotencyKey);
        mistakes.ThrowIfAny();
    }

    /// <summary>Checks a document whose file is sent later, as far as it is told.</summary>
    /// <exception cref="ValidationException">Values cannot be used.</exception>
    public static void Check(RequestDocumentUploadInput input)
    {
        var mistakes = new InputMistakes();
        Check(mistakes, input.EmployeeId, input.CategoryId, input.Title, input.Comment);
        UploadFileRules.Check(mistakes, input.File, DocumentsClient.MaxUploadBytes, DocumentsClient.CheckFile);
        if (input.Title is null && string.IsNullOrWhiteSpace(TitleOf(input)))
        {
            mistakes.Add("title", WriteErrorCodes.Required, "Must be there, for the file's name is nothing but an extension.");
        }

        mistakes.ThrowIfAny();
    }

    /// <summary>What a document is called: what its file is called where nothing else is said.</summary>
    public static string TitleOf(RequestDocumentUploadInput input) => input.Title ?? Path.GetFileNameWithoutExtension(input.File.Name);

    /// <summary>Checks a change and puts it into the client's words.</summary>
    /// <exception cref="ValidationException">Values cannot be used.</exception>
    public static DocumentChange Check(UpdateDocumentInput input)
    {
        var mistakes = new InputMistakes();
        mistakes.CheckNumericId("id", input.Id, "a document");
        mistakes.RequireId("ownerId", input.OwnerId);
        mistakes.CheckText("name", input.Name, MaxNameLength);
        mistakes.CheckNumericId("categoryId", input.CategoryId, "a category");
        if (input.Comment?.Length > MaxCommentLength)
        {
            mistakes.CheckText("comment", input.Comment, MaxCommentLength);
        }

        if (input is { Name: null, Date: null, Comment: null, CategoryId: null })
        {
            mistakes.Add("input", WriteErrorCodes.Required, "Must have something to change.");
        }

        mistakes.ThrowIfAny();
        return new DocumentChange
        {
            Name = Given(input.Name),
            Date = input.Date is { } date ? new Personio.Client.Optional<DateOnly>(date) : default,
            Comment = Given(input.Comment),
            CategoryId = Given(input.CategoryId),
        };
    }

    /// <summary>Checks the id of a document.</summary>
    /// <exception cref="ValidationException">It cannot be one.</exception>
    public static void CheckId(string id)
    {
        var mistakes = new InputMistakes();
        mistakes.CheckNumericId("id", id, "a document");
        mistakes.ThrowIfAny();
    }

    /// <summary>An exception's message without the name of the parameter, which .NET appends.</summary>
    public static string WithoutParameter(ArgumentException exception) => exception.ParamName is { } parameter
        ? exception.Message.Replace($" (Parameter '{parameter}')", "", StringComparison.Ordinal)
        : exception.Message;

    private static void Check(InputMistakes mistakes, string employeeId, string categoryId, string? title, string? comment)
    {
        mistakes.CheckNumericId("employeeId", employeeId, "an employee");
        mistakes.CheckNumericId("categoryId", categoryId, "a category");
        mistakes.CheckText("title", title);
        mistakes.CheckText("comment", comment, MaxCommentLength);
    }

    private static Personio.Client.Optional<string> Given(string? text) => text is null ? default : new Personio.Client.Optional<string>(text);
}
