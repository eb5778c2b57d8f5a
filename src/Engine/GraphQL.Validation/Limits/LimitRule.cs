using GraphQL.Language;
using GraphQL.Validation.Traversal;

namespace GraphQL.Validation.Limits;

/// <summary>A limit of <see cref="ValidationLimits"/>.</summary>
/// <param name="code">The code of its errors.</param>
internal abstract class LimitRule(ValidationContext context, string code)
{
    protected ValidationContext Context { get; } = context;

    protected ValidationLimits Limits { get; } = context.Limits;

    public abstract void Check(DocumentMeasures measures);

    /// <summary>"Operation "Staff"" or "The operation", to begin a sentence with.</summary>
    protected static string Describe(DefinitionInfo operation) =>
        operation.Name.Length == 0 ? "The operation" : $"Operation \"{operation.Name}\"";

    /// <summary>Adds an error that names the limit, its value and its setting.</summary>
    /// <param name="problem">What there is too much of, as a sentence without its end.</param>
    /// <param name="setting">The property of <see cref="ValidationLimits"/>.</param>
    /// <param name="allowed">The property's value.</param>
    /// <param name="advice">What the client can do about it, as a sentence.</param>
    protected void Report(string problem, string setting, int allowed, string advice, Location location) =>
        Context.Errors.Add(
            $"{problem}; at most {allowed} are allowed ({LimitSetting.Of(setting)}). {advice}",
            code,
            setting,
            specifiedBy: null,
            location);
}
