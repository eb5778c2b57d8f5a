using GraphQL.Language;

namespace GraphQL.Validation.Traversal;

/// <summary>Collects errors up to a number and hands them out in document order.</summary>
internal sealed class ErrorCollector(int maxErrors)
{
    private readonly List<(int Start, ValidationError Error)> _errors = [];

    public bool HasErrors => _errors.Count > 0 || IsFull;

    /// <summary>True once an error had to be dropped: whoever loops should stop.</summary>
    public bool IsFull { get; private set; }

    public void Add(string message, string code, string rule, string? specifiedBy, params ReadOnlySpan<Location> locations)
    {
        if (_errors.Count >= maxErrors)
        {
            IsFull = true;
            return;
        }

        var known = new List<SourceLocation>(locations.Length);
        foreach (var location in locations)
        {
            if (location.IsKnown)
            {
                known.Add(new SourceLocation(location.Line, location.Column));
            }
        }

        var start = locations.Length > 0 ? locations[0].Start : 0;
        _errors.Add((start, new ValidationError(message, known, code, rule, specifiedBy)));
    }

    /// <summary>The errors by where they begin; those of one place in the order of the rules.</summary>
    public IReadOnlyList<ValidationError> ToSortedList()
    {
        if (!HasErrors)
        {
            return [];
        }

        var sorted = _errors.OrderBy(e => e.Start).Select(e => e.Error).ToList();
        if (IsFull)
        {
            sorted.Add(new ValidationError(
                $"The document has more than {maxErrors} errors; validation stopped there "
                + $"({LimitSetting.Of(nameof(ValidationLimits.MaxValidationErrors))}). Correct these first.",
                [],
                ValidationErrorCodes.TooManyErrors,
                nameof(ValidationLimits.MaxValidationErrors)));
        }

        return sorted;
    }
}
