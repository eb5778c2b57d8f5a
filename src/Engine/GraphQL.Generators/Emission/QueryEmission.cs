using GraphQL.Generators.Models;

namespace GraphQL.Generators.Emission;

/// <summary>How a query context is made of a field's arguments and selection.</summary>
internal static class QueryEmission
{
    public static string Context(QueryModel query, string clr)
    {
        var parts = new List<string>();
        if (query.Filter is { } filter)
        {
            parts.Add(
                $"    Filter = {filter.Type}.Read(context.Argument({filter.ArgumentIndex}), new global::GraphQL.Data.FilterLimits "
                + $"{{ MaxDepth = {filter.MaxDepth}, MaxOperations = {filter.MaxOperations}, MaxListItems = {filter.MaxListItems} }}),\n");
        }

        if (query.Sort is { } sort)
        {
            parts.Add(
                $"    Sort = {sort.Type}.Read(context.Argument({sort.ArgumentIndex}), new global::GraphQL.Data.SortLimits "
                + $"{{ MaxKeys = {sort.MaxKeys}, MaxDepth = {sort.MaxDepth} }}),\n");
        }

        parts.Add(query.IsConnection ? "" : "    Fields = context.SelectedFields,\n");
        parts.Add("    ResultFields = context.SelectedFields,\n");
        return $"new global::GraphQL.Data.QueryContext<{clr}>\n{{\n{string.Concat(parts)}}}{(query.IsConnection ? ".OfConnection()" : "")}";
    }
}
