using System.Text.Json;

[assembly: GraphQL.Module("LibraryTypes")]

namespace GraphQL.Generators.Tests.Library;

/// <summary>A book that can be lent.</summary>
/// <param name="Id">Its number.</param>
public sealed record Book(
    int Id, string Title, Genre Genre, double? Rating, DateOnly? Published, [GraphQLIgnore] int AuthorId) : ISearchable
{
    public IReadOnlyList<Genre> AllGenres { get; init; } = [Genre];

    public string Shouted => Id == 13 ? throw new InvalidOperationException("Nobody shouts this one.") : Title.ToUpperInvariant();

    public JsonElement? Extra { get; init; }
}

public sealed record Author([ID] long Id, string Name) : ISearchable, INamed, IHolding;

public enum Genre
{
    Novel,
    ScienceFiction,
}

[UnionType("Searchable")]
public interface ISearchable;

public interface IHolding;

[UnionType<IHolding>, GraphQLName("Holding")]
public static partial class HoldingType;

public sealed record Chair(int Legs) : IHolding;

[InterfaceType("Named")]
public interface INamed
{
    string Name { get; }
}

public sealed record BookFilter(Genre? Genre, [ID] IReadOnlyList<int>? Ids, bool Reverse = false)
{
    public YearRange? Years { get; init; }
}

public sealed record YearRange(int From, int? Until);

[OneOf]
public sealed record BookBy([ID] int? Id, string? Title);
