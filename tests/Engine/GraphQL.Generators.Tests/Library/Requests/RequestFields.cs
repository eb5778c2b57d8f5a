using System.Security.Claims;

namespace GraphQL.Generators.Tests.Library.Requests;

/// <summary>Fields that look at their request, and fields that not everybody may have.</summary>
[QueryType]
public static partial class RequestQueries
{
    public static string GetTenant([GlobalState] string tenant, [GlobalState("limit")] int? most, [GlobalState] int retries = 0) =>
        $"{tenant} {most?.ToString() ?? "-"} {retries}";

    public static string? GetCaller(ClaimsPrincipal? caller, ClaimsPrincipal known) => caller?.Identity?.Name ?? $"nobody {known.Identities.Count()}";

    public static Loan GetLoan([IsSelected("fee", "reader")] bool isDetailed) => new(isDetailed ? "detailed" : "brief", 3, "Ada");

    [Authorize("librarian")]
    public static string GetSecret(Shelf shelf)
    {
        shelf.BatchCalls++;
        return "42";
    }

    public static Archive? GetArchive() => new("Attic", "A1");

    [AllowAnonymous]
    public static Archive? GetOpenArchive() => new("Hall", "H1");

    /// <summary>Comes line by line.</summary>
    [Authorize("librarian")]
    public static async IAsyncEnumerable<string> GetLedgerAsync(Shelf shelf)
    {
        shelf.BatchCalls++;
        await Task.Yield();
        yield return "first";
        yield return "second";
    }

    public static async IAsyncEnumerable<IRoom?> GetTourAsync()
    {
        await Task.Yield();
        yield return new Hall("Foyer");
        yield return new Archive("Attic", "A1");
        yield return new Hall("Stage");
    }

    public static IReadOnlyList<IRoom> GetRooms() => [new Archive("Attic", "A1"), new Hall("Foyer")];
}

[QueryType, Authorize(Roles = ["admin", "owner"])]
public static partial class AdminQueries
{
    public static int GetCount() => 7;

    [Authorize("librarian")]
    public static int GetBoth() => 8;
}

public sealed record Loan(string Title, [property: Authorize("fees")] int Fee, string? Reader)
{
    [Authorize]
    public string? Note => "N";
}

[Authorize("archive")]
public sealed record Archive(string Name, string Code) : IRoom;

public sealed record Hall(string Name) : IRoom;

[InterfaceType("Room")]
public interface IRoom
{
    string Name { get; }
}

[SubscriptionType]
public static partial class TopicSubscriptions
{
    [Subscribe, Topic("reviews/{genre}/\"{bookId}\"")]
    public static async Task<string> OnReviewAsync(
        [EventMessage] Review review, Genre genre, [ID] int bookId, IAuthorByIdDataLoader authors, CancellationToken cancellationToken) =>
        $"{genre} {bookId} {review.Text} by {(await authors.LoadAsync(review.AuthorId, cancellationToken))?.Name}";

    [Subscribe, Authorize("librarian")]
    public static int OnAlarm([EventMessage] int level) => level * 2;
}

public sealed record Review(string Text, long AuthorId);
