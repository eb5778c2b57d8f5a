using System.Collections;
using GraphQL.Differential.Tests.Generation;
using GraphQL.Execution;
using GraphQL.Schema;

namespace GraphQL.Differential.Tests.Worlds;

/// <summary>Runs a field of the world in the way its <see cref="ResolverKind"/> says.</summary>
internal sealed partial class WorldResolver(World world, FieldDefinition field, ResolverKind kind) : FieldResolver
{
    public override void Resolve(FieldContext context)
    {
        world.Begin(field);
        if (kind is ResolverKind.NothingSet)
        {
            return;
        }

        if (kind >= ResolverKind.Batch && kind is not (ResolverKind.Loader or ResolverKind.LoaderAfterAwait or ResolverKind.ChainedLoaders))
        {
            ResolveBatch(context);
            return;
        }

        for (var row = 0; row < context.Count; row++)
        {
            if (context.IsLive(row))
            {
                ResolveRow(context, row);
            }
        }
    }

    private void ResolveRow(FieldContext context, int row)
    {
        var parent = ParentOf(context, row);
        var pauses = PausesOf(parent);
        if (kind is ResolverKind.Row || (kind is ResolverKind.RowSomeTasks && pauses == 0))
        {
            switch (Outcome(context, parent))
            {
                case Thrown thrown: context.SetError(row, thrown.ToException()); break;
                case Returned returned: context.SetResult(row, returned.Value); break;
            }
        }
        else if (kind is ResolverKind.Items)
        {
            ResolveItems(context, row, parent, pauses);
        }
        else if (kind is ResolverKind.Loader or ResolverKind.LoaderAfterAwait or ResolverKind.ChainedLoaders)
        {
            context.SetTask(row, LoadAsync(context, parent, pauses));
        }
        else
        {
            context.SetTask(row, new ValueTask<object?>(PauseAsync(context, parent, kind is ResolverKind.RowTask ? 0 : pauses + 1)));
        }
    }

    private void ResolveItems(FieldContext context, int row, Node parent, int pauses)
    {
        switch (Outcome(context, parent))
        {
            case Thrown thrown: context.SetError(row, thrown.ToException()); break;
            case Returned { Value: IEnumerable list and not string }: context.SetItems(row, ReadAsync(list, pauses)); break;
            case Returned returned: context.SetResult(row, returned.Value); break;
        }
    }

    private static async IAsyncEnumerable<object?> ReadAsync(IEnumerable list, int pauses)
    {
        foreach (var item in list)
        {
            if (pauses > 0)
            {
                await Task.Yield();
            }

            yield return item;
        }
    }

    private async Task<object?> PauseAsync(FieldContext context, Node parent, int pauses)
    {
        for (; pauses > 0; pauses--)
        {
            await Task.Yield();
        }

        return Outcome(context, parent) switch
        {
            Thrown { Code: ErrorCodes.InternalServerError } => throw new OperationCanceledException("Cancelled on purpose."),
            Thrown thrown => throw thrown.ToException(),
            var outcome => ((Returned)outcome).Value,
        };
    }

    private async Task<object?> LoadAsync(FieldContext context, Node parent, int pauses)
    {
        var (first, second) = context.Service<(KeyLoader First, KeyLoader Second)>();
        if (kind is ResolverKind.LoaderAfterAwait)
        {
            await Task.Yield();
        }

        var key = (long)(parent.Id >> 1) + 1;
        await ExpectAsync(first, key);
        if (kind is ResolverKind.ChainedLoaders)
        {
            await ExpectAsync(second, key);
            await ExpectAsync(first, key / 2 + 1);
        }

        return await PauseAsync(context, parent, pauses);
    }

    private static async Task ExpectAsync(KeyLoader loader, long key)
    {
        if (await loader.LoadAsync(key) is not long value || value != -key)
        {
            throw new GraphQLException("The loader answered for another key.", "WRONG_KEY");
        }
    }

    private Outcome Outcome(FieldContext context, Node parent) => world.Resolve(parent, field, ArgumentsOf(context));

    private int PausesOf(Node parent) => new RandomSource(RandomSource.Derive(world.Seed ^ parent.Id, field.Coordinate)).Below(3);

    private Node ParentOf(FieldContext context, int row) => NodeOf(context.Parent<object>(row));

    private Node NodeOf(object parent) => parent as Node ?? World.Root(field.DeclaringType!.Name);

    private string ArgumentsOf(FieldContext context) => ArgumentText.Of(
        Enumerable.Range(0, field.Arguments.Count)
            .Where(context.HasArgument)
            .Select(i => KeyValuePair.Create(field.Arguments[i].Name, context.Argument(i))));
}
