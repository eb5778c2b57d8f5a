namespace GraphQL.Data;

/// <summary>What a mutation that follows the convention answers with: its result, or its errors. Generated resolvers make it.</summary>
public sealed class MutationPayload
{
    private MutationPayload(object? result, IReadOnlyList<object>? errors)
    {
        Result = result;
        Errors = errors;
    }

    /// <summary>What the method returned; null where there are errors.</summary>
    public object? Result { get; }

    /// <summary>What kept the mutation from happening; null where it happened.</summary>
    public IReadOnlyList<object>? Errors { get; }

    /// <summary>Runs a mutation's method.</summary>
    /// <param name="mutation">Calls the method.</param>
    /// <param name="errorOf">The error, or the list of errors, that stands for an exception; null where there is none, and the exception goes its way.</param>
    public static async Task<MutationPayload> RunAsync<T>(Func<ValueTask<T>> mutation, Func<Exception, object?> errorOf)
    {
        try
        {
            var result = await mutation();
            return result is FieldResult either ? new MutationPayload(either.Value, either.Errors) : new MutationPayload(result, null);
        }
        catch (Exception exception)
        {
            if (ErrorsOf(exception, errorOf) is not { } errors)
            {
                throw;
            }

            return new MutationPayload(null, errors);
        }
    }

    // All exceptions of an aggregate, or none: one that nothing stands for must not be lost behind the others.
    private static List<object>? ErrorsOf(Exception exception, Func<Exception, object?> errorOf)
    {
        if (errorOf(exception) is { } known)
        {
            return Several(known);
        }

        if (exception is not AggregateException several)
        {
            return null;
        }

        var errors = new List<object>();
        foreach (var inner in several.Flatten().InnerExceptions)
        {
            if (errorOf(inner) is not { } error || Several(error) is not { } some)
            {
                return null;
            }

            errors.AddRange(some);
        }

        return errors.Count == 0 ? null : errors;
    }

    // A list of none stands for nothing.
    private static List<object>? Several(object error) =>
        error is not IEnumerable<object> several ? [error]
        : several.ToList() is { Count: > 0 } some ? some
        : null;
}
