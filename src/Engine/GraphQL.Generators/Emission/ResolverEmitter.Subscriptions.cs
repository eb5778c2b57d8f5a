using GraphQL.Generators.Models;

namespace GraphQL.Generators.Emission;

/// <content>Writes a <c>SubscriptionBinding</c> for each method that returns events.</content>
internal static partial class ResolverEmitter
{
    private const string Events =
        "global::System.Threading.Tasks.ValueTask<global::System.Collections.Generic.IAsyncEnumerable<object?>>";

    private static void EmitSubscription(CodeWriter writer, ResolverSourceModel source)
    {
        var isAsync = source.Form != ResultForm.Value;
        using var declaration = writer.Open($"private sealed class {source.ClassName} : global::GraphQL.Execution.SubscriptionBinding");
        using var method = writer.Open(
            $"public override {(isAsync ? "async " : "")}{Events} SubscribeAsync(global::GraphQL.Execution.SubscriptionContext context)");
        foreach (var parameter in source.Parameters)
        {
            writer.Line($"var {Local(parameter)} = {Bind(parameter)};");
        }

        var call = Call(source, static _ => throw new InvalidOperationException("A subscription has no parent."));
        writer.Line(isAsync ? $"return Events(await {call}.ConfigureAwait(false));" : $"return new(Events({call}));");
    }
}
