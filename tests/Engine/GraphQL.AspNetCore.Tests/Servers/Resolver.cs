using GraphQL.Execution;

namespace GraphQL.AspNetCore.Tests.Servers;

/// <summary>A field resolver written as a lambda over one row.</summary>
internal sealed class Resolver(Action<FieldContext, int> resolve) : FieldResolver
{
    public Resolver(Func<FieldContext, object?> resolve) : this((context, row) => context.SetResult(row, resolve(context)))
    {
    }

    public override void Resolve(FieldContext context)
    {
        for (var row = 0; row < context.Count; row++)
        {
            if (context.IsLive(row))
            {
                resolve(context, row);
            }
        }
    }
}
