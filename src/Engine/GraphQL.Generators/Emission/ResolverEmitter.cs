using GraphQL.Generators.Models;
using Microsoft.CodeAnalysis.CSharp;

namespace GraphQL.Generators.Emission;

/// <summary>Writes a <c>FieldResolver</c> for each resolver method. What is the same for all rows is bound once, before the loop.</summary>
internal static partial class ResolverEmitter
{
    // What the generated method itself declares.
    private static readonly string[] Reserved = ["context", "row", "exception", MutationInput];

    /// <summary>The resolvers, each class once: those of an interface serve all its types.</summary>
    public static IEnumerable<ResolverSourceModel> ResolversOf(ModuleModel module)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var type in module.Objects)
        {
            foreach (var field in type.Fields)
            {
                if (field.Source is ResolverSourceModel source && seen.Add(source.ClassName))
                {
                    yield return source;
                }
            }
        }
    }

    public static void Emit(CodeWriter writer, ModuleModel module)
    {
        var isFirst = true;
        foreach (var source in ResolversOf(module))
        {
            if (!isFirst)
            {
                writer.Line();
            }

            isFirst = false;
            if (source.IsSubscription)
            {
                EmitSubscription(writer, source);
                continue;
            }

            EmitResolver(writer, source, source.ClassName);
        }
    }

    private static void EmitResolver(CodeWriter writer, ResolverSourceModel source, string className)
    {
        using var declaration = writer.Open($"private sealed class {className} : global::GraphQL.Execution.FieldResolver");
        if (source.IsBatch || source.Form != ResultForm.Value)
        {
            writer.Line("public override bool CallsSomebody => true;").Line();
        }

        if (source.IsInstance)
        {
            writer.Line("public override bool ReadsParent => true;").Line();
        }

        using (writer.Open("public override void Resolve(global::GraphQL.Execution.FieldContext context)"))
        {
            if (source.Mutation is { HasInput: true })
            {
                EmitMutationInput(writer);
            }

            foreach (var parameter in source.Parameters.Where(p => p.Kind != ParameterKind.Parent))
            {
                writer.Line($"var {Local(parameter)} = {Bind(parameter)};");
            }

            if (source.IsBatch)
            {
                EmitBatch(writer, source);
            }
            else if (source.Mutation is { HasPayload: true })
            {
                EmitMutation(writer, source);
            }
            else
            {
                EmitRows(writer, source);
            }
        }

        if (source.IsBatch && NeedsAwait(source))
        {
            EmitAwait(writer.Line(), source);
        }

        if (source.Mutation is { HasPayload: true } mutation)
        {
            EmitErrorOf(writer.Line(), mutation);
        }
    }

    private static void EmitRows(CodeWriter writer, ResolverSourceModel source)
    {
        var set = source.IsItems ? "SetItems" : source.Form == ResultForm.Value ? "SetResult" : "SetTask";
        // A task's own type does not say that its list may be null.
        var mark = source.IsItems && source.Form != ResultForm.Value ? "!" : "";
        using var loop = writer.Open("for (var row = 0; row < context.Count; row++)");
        writer.Line("if (!context.IsLive(row))");
        writer.Line("    continue;");
        using (writer.Open("try"))
        {
            writer.Line($"context.{set}(row, {Call(source, p => $"context.Parent<{p.Clr}>(row)")}{mark});");
        }

        using (writer.Open("catch (global::System.Exception exception)"))
        {
            writer.Line("context.SetError(row, exception);");
        }
    }

    private static void EmitBatch(CodeWriter writer, ResolverSourceModel source)
    {
        var call = Call(source, p => $"context.Parents<{p.Clr}>()");
        writer.Line(NeedsAwait(source)
            ? $"context.SetBatch<{source.BatchItemClr}>(AwaitAsync({call}));"
            : $"context.SetBatch<{source.BatchItemClr}>({call});");
    }

    // Tasks are not covariant.
    private static bool NeedsAwait(ResolverSourceModel source) =>
        source.Form == ResultForm.ValueTask || (source.Form == ResultForm.Task && !source.IsReadOnlyList);

    private static void EmitAwait(CodeWriter writer, ResolverSourceModel source)
    {
        var result = $"global::System.Collections.Generic.IReadOnlyList<{source.BatchItemClr}>";
        writer.Line($"private static async global::System.Threading.Tasks.Task<{result}> AwaitAsync(");
        writer.Line($"    global::System.Threading.Tasks.{source.Form}<{source.ResultClr}> task) => await task.ConfigureAwait(false);");
    }

    private static string Call(ResolverSourceModel source, Func<ParameterModel, string> bindParent)
    {
        var owner = source.IsInstance ? $"context.Parent<{source.Owner}>(row)" : source.Owner;
        if (source.IsProperty)
        {
            return $"{owner}.{Identifiers.Escape(source.Member)}";
        }

        var arguments = source.Parameters.Select(p => p.Kind == ParameterKind.Parent ? bindParent(p) : Local(p));
        return $"{owner}.{Identifiers.Escape(source.Member)}({string.Join(", ", arguments)})";
    }

    /// <summary>The expression for a parameter, where <c>context</c> is the field's or another with the same members.</summary>
    public static string Bind(ParameterModel parameter) => parameter.Kind switch
    {
        ParameterKind.Argument => Argument(parameter, parameter.Type!),
        ParameterKind.CancellationToken => "context.CancellationToken",
        ParameterKind.SelectedFields => "context.SelectedFields",
        ParameterKind.GlobalState =>
            $"context.GlobalState{(parameter.IsOptional ? "OrDefault" : "")}<{parameter.Clr}>({SymbolDisplay.FormatLiteral(parameter.StateName!, quote: true)})",
        ParameterKind.User => parameter.IsOptional ? "context.User" : $"context.User ?? new {parameter.Clr}()",
        ParameterKind.EventMessage => $"context.EventMessage<{parameter.Clr}>()",
        ParameterKind.Paging =>
            "global::GraphQL.Data.PagingArguments.Create("
            + $"(int?)context.Argument({parameter.ArgumentIndex}), (string?)context.Argument({parameter.ArgumentIndex + 1}), "
            + $"(int?)context.Argument({parameter.ArgumentIndex + 2}), (string?)context.Argument({parameter.ArgumentIndex + 3}), "
            + $"{parameter.DefaultPageSize}, {parameter.MaxPageSize})",
        ParameterKind.Query => QueryEmission.Context(parameter.Query!, parameter.Clr),
        ParameterKind.IsSelected => string.Join(" || ", parameter.FieldNames.Select(n => $"context.SelectedFields.Contains({SdlText.String(n)})")),
        _ => $"context.Service<{parameter.Clr}>()",
    };

    private static string Argument(ParameterModel parameter, TypeModel type)
    {
        if (parameter.InputField is { } field)
        {
            return InputField(field, type, parameter.Name);
        }

        var value = ValueReading.Read(type, $"context.Argument({parameter.ArgumentIndex})", parameter.Name);
        return type.IsOptional ? $"context.HasArgument({parameter.ArgumentIndex}) ? {ValueReading.Wrap(type, value)} : default" : value;
    }

    private static string Local(ParameterModel parameter) =>
        Reserved.Contains(parameter.Name) ? $"{parameter.Name}Argument" : Identifiers.Escape(parameter.Name);
}
