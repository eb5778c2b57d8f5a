using GraphQL.Data;

namespace GraphQL.Generators.Tests.Library.Lists;

/// <summary>Somebody who may borrow books: a bit of everything that can be compared.</summary>
public sealed record Member([property: ID] string Id, string? Name, int? Age, DateOnly? Born, decimal Fee, Genre Favourite, Genre? Second, bool IsActive)
{
    public Member? Sponsor { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];

    public IReadOnlyList<Member>? Guests { get; init; }

    /// <summary>Forty members, few values of each kind, so that there are equals and nulls everywhere.</summary>
    public static IReadOnlyList<Member> All { get; } = Make();

    private static List<Member> Make()
    {
        string?[] names = ["ann", "Ann", "Bob", "bea", "Zoë", null];
        string[] tags = ["new", "gold", "a,b"];
        var members = new List<Member>();
        for (var i = 0; i < 40; i++)
        {
            members.Add(new Member(
                $"{(i * 17) % 40}", names[i % 6], i % 7 == 0 ? null : 20 + (i % 5), i % 4 == 0 ? null : new DateOnly(2000, 1 + (i % 3), 1),
                1.5m * (i % 3), (Genre)(i % 2), i % 3 == 0 ? null : (Genre)(i / 3 % 2), i % 8 < 5)
            {
                Sponsor = i % 3 == 0 ? null : members[i / 2],
                Tags = [.. tags.Take(i % 4)],
                Guests = i % 5 == 0 ? null : [.. members.Skip(i - (i % 5))],
            });
        }

        return members;
    }
}

[QueryType]
public static partial class MemberQueries
{
    [UsePaging(MaxPageSize = 50), UseFiltering(MaxDepth = 12, MaxOperations = 1000), UseSorting(MaxKeys = 3)]
    public static Connection<Member> GetMembers(PagingArguments page, QueryContext<Member> query) =>
        Connections.FromQuery(Member.All, query, page);

    [UsePaging, UseFiltering(MaxDepth = 12, MaxOperations = 1000)]
    public static Task<Connection<Member>> GetStreamedMembersAsync(PagingArguments page, QueryContext<Member> query, CancellationToken cancellationToken) =>
        Connections.FromQueryAsync(Member.All.ToAsyncEnumerable(), query, page, cancellationToken);

    /// <summary>The fields that the resolver is told of.</summary>
    public static IReadOnlyList<Told> GetTold(QueryContext<Told> query, [IsSelected("fields", "unknown")] bool wantsFields) =>
        [new Told(string.Join(' ', query.Fields.Names.Order(StringComparer.Ordinal)), wantsFields)];

    [UsePaging]
    public static Connection<Told> GetToldPage(PagingArguments page, QueryContext<Told> query) => Connections.FromQuery(
        [new Told($"{string.Join(' ', query.Fields.Names.Order(StringComparer.Ordinal))}/{string.Join(' ', query.Fields.Of("more").Names)}", true)], query, page);
}

public sealed record Told(string Fields, bool Wanted)
{
    public Told? More { get; init; }
}
