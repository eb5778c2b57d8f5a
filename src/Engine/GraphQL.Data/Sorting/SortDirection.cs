namespace GraphQL.Data;

/// <summary>Which end of an order comes first; <c>SortEnumType</c> in the schema.</summary>
public enum SortDirection
{
    /// <summary><c>ASC</c>: null, then the smallest.</summary>
    Ascending,

    /// <summary><c>DESC</c>: the largest; null comes last.</summary>
    Descending,
}
