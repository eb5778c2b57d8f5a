using GraphQL.Generators.Models;
using Microsoft.CodeAnalysis.CSharp;

namespace GraphQL.Generators.Emission;

/// <content>Writes a <c>SubscriptionBinding</c> for each method that returns events, or makes values of a topic's messages.</content>
internal static partial class ResolverEmitter
{
    private const string Events =
        "global::System.Threading.Tasks.ValueTask<global::System.Collections.Generic.IAsyncEnumerable<object?>>";

    private static void EmitSubscription(CodeWriter writer, ResolverSourceModel source)
    {
        if (source.Topic.Count > 0)
        {
            EmitTopic(writer, source);
            return;
        }

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

    private static void EmitTopic(CodeWriter writer, ResolverSourceModel source)
    {
        var values = $"{source.ClassName}_Value";
        var message = source.Parameters.Single(p => p.Kind == ParameterKind.EventMessage);
        using (writer.Open($"private sealed class {source.ClassName} : global::GraphQL.Execution.SubscriptionBinding"))
        {
            writer.Line($"public override global::GraphQL.Execution.FieldResolver? EventResolver {{ get; }} = new {values}();");
            writer.Line();
            using var method = writer.Open(
                $"public override async {Events} SubscribeAsync(global::GraphQL.Execution.SubscriptionContext context)");
            foreach (var parameter in source.Parameters.Where(p => source.Topic.Where((_, i) => i % 2 == 1).Contains(p.Name)))
            {
                writer.Line($"var {Local(parameter)} = {Bind(parameter)};");
            }

            writer.Line(
                "return Events(await context.Service<global::GraphQL.Execution.ITopicEventReceiver>().SubscribeAsync"
                + $"<{message.Clr}>({TopicOf(source)}, context.CancellationToken).ConfigureAwait(false));");
        }

        EmitResolver(writer.Line(), source, values);
    }

    private static string TopicOf(ResolverSourceModel source)
    {
        var parts = source.Topic.Select((part, i) => i % 2 == 0
            ? SymbolDisplay.FormatLiteral(part, quote: false).Replace("\"", "\\\"").Replace("{", "{{").Replace("}", "}}")
            : $"{{{Local(source.Parameters.First(p => p.Name == part))}}}");
        return $"global::System.FormattableString.Invariant($\"{string.Concat(parts)}\")";
    }
}
