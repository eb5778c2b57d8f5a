using GraphQL.Schema;

namespace GraphQL.Execution.Completion;

/// <summary>Makes errors of exceptions: those meant for the client, those a filter knows, and the rest masked under an id.</summary>
internal sealed class ErrorMapper(ExecutorOptions options)
{
    public GraphQLError ToError(Exception exception)
    {
        if (exception is GraphQLException known)
        {
            return known.Error;
        }

        foreach (var filter in options.ErrorFilters)
        {
            if (filter.OnException(exception) is { } error)
            {
                return error;
            }
        }

        var id = Guid.NewGuid().ToString("N");
        options.OnUnexpectedException?.Invoke(exception, id);
        return new GraphQLError("Something went wrong in the server. The server's log has it under the id in the extensions.")
        {
            Code = ErrorCodes.InternalServerError,
            Extensions = new Dictionary<string, object?>(StringComparer.Ordinal) { ["id"] = id },
        };
    }

    /// <summary>The error of what was cut short by the end of its request.</summary>
    public static GraphQLError OfEnd() => new("The operation took longer than the server allows. Ask for less at once.")
    {
        Code = ErrorCodes.ExecutionTimeout,
    };

    /// <summary>The error of a plain property whose value its field cannot hold.</summary>
    public static GraphQLError OfLeaf(FieldDefinition field, LeafCheck check) => new(
        check is LeafCheck.Null
            ? $"Cannot return null for non-nullable field {field.Coordinate}."
            : $"{field.Coordinate} has a value that \"{field.Type.Named}\" cannot represent.")
    {
        Code = ErrorCodes.InvalidResolverResult,
    };
}
