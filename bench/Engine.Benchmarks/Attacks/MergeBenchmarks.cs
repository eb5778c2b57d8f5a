using BenchmarkDotNet.Attributes;
using GraphQL.Language;
using GraphQL.Validation;

namespace Engine.Benchmarks.Attacks;

/// <summary>
/// Validation of documents whose fields all have to be merged, each twice as long as the one before. The check grows with the fields, not with
/// their pairs; what grows faster by its nature ends at its limit.
/// </summary>
public class MergeBenchmarks
{
    private DocumentNode _document = null!;
    private DocumentValidator _validator = null!;

    /// <summary>How the fields come to lie on each other; the last kind has 2 to the power of its depth different groups, and keeps its limit.</summary>
    [Params("one name", "conflict at the end", "fragments spread twice", "beyond the limit")]
    public string Kind { get; set; } = "";

    [Params(500, 1_000, 2_000, 4_000, 8_000, 16_000)]
    public int Fields { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var isLimited = Kind is "beyond the limit";
        _document = GraphQLParser.ParseDocument(MergeDocuments.Of(Kind, Fields), ParserOptions.Trusted);
        _validator = new DocumentValidator(AttackSchema.Create().Schema, new ValidationOptions
        {
            Limits = ValidationLimits.None with
            {
                MaxFieldMergeComparisons = isLimited ? ValidationLimits.Default.MaxFieldMergeComparisons : int.MaxValue,
                MaxValidationErrors = ValidationLimits.Default.MaxValidationErrors,
            },
        });
        var codes = _validator.Validate(_document).Select(e => e.Code).ToArray();
        string[] expected = Kind switch
        {
            "conflict at the end" => [ValidationErrorCodes.ValidationFailed],
            "beyond the limit" => [ValidationErrorCodes.MaxFieldMergeComparisons],
            _ => [],
        };
        if (!codes.SequenceEqual(expected, StringComparer.Ordinal))
        {
            throw new InvalidOperationException($"The document \"{Kind}\" of {Fields} fields gives {string.Join(", ", codes)}.");
        }
    }

    [Benchmark]
    public int Validate() => _validator.Validate(_document).Count;
}
