namespace GraphQL.Execution;

/// <summary>A resolver written by hand: computes a field for one parent at a time.</summary>
/// <param name="resolve">Given the column and a row, returns the row's result.</param>
public sealed class RowResolver(Func<FieldContext, int, object?> resolve) : FieldResolver
{
    public override void Resolve(FieldContext context)
    {
        for (var row = 0; row < context.Count; row++)
        {
            if (!context.IsLive(row))
            {
                continue;
            }

            try
            {
                context.SetResult(row, resolve(context, row));
            }
#pragma warning disable CA1031 // Whatever a resolver throws is the error of its row.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                context.SetError(row, exception);
            }
        }
    }
}

/// <summary>A resolver written by hand: computes a field for one parent at a time, each in a task of its own.</summary>
/// <param name="resolve">Given the column and a row, returns the row's result.</param>
public sealed class AsyncRowResolver(Func<FieldContext, int, ValueTask<object?>> resolve) : FieldResolver
{
    public override bool CallsSomebody => true;

    public override void Resolve(FieldContext context)
    {
        for (var row = 0; row < context.Count; row++)
        {
            if (!context.IsLive(row))
            {
                continue;
            }

            try
            {
                context.SetTask(row, resolve(context, row));
            }
#pragma warning disable CA1031 // Whatever a resolver throws is the error of its row.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                context.SetError(row, exception);
            }
        }
    }
}
