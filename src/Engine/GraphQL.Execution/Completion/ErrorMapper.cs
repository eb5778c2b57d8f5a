using System.Globalization;
using GraphQL.Language;
using GraphQL.Schema;

namespace GraphQL.Execution.Completion;

/// <summary>Makes errors of exceptions: those meant for the client, those a filter knows, and the rest masked under an id.</summary>
internal sealed class ErrorMapper(ExecutorOptions options, GuardedExtensions extensions)
{
    public GraphQLError ToError(Exception exception)
    {
        if (exception is GraphQLException known)
        {
            return known.Error;
        }

        foreach (var filter in options.ErrorFilters)
        {
            if (extensions.Call(filter.GetType().ToString(), exception, filter.OnException) is { } error)
            {
                return error;
            }
        }

        var id = Guid.NewGuid().ToString("N");
        if (options.OnUnexpectedException is { } tell)
        {
            extensions.Call(nameof(ExecutorOptions.OnUnexpectedException), (exception, id), state =>
            {
                tell(state.exception, state.id);
                return default(object);
            });
        }

        return new GraphQLError("Something went wrong in the server. The server's log has it under the id in the extensions.")
        {
            Code = ErrorCodes.InternalServerError,
            Extensions = new Dictionary<string, object?>(StringComparer.Ordinal) { ["id"] = id },
        };
    }

    /// <summary>The error of what was cut short by the end of its request.</summary>
    public GraphQLError OfEnd() => new(string.Create(
        CultureInfo.InvariantCulture,
        $"The operation took longer than it may; at most {options.ExecutionTimeout.TotalSeconds} seconds are allowed "
        + $"({LimitSetting.Of(nameof(ExecutorOptions.ExecutionTimeout))}). Ask for less at once."))
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
