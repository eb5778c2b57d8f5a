namespace GraphQL.Schema;

/// <summary>Finds what somebody who misspelt a name probably meant.</summary>
public static class NameSuggestions
{
    private const int MaxSuggestions = 5;
    private const int MaxNameLength = 64;

    /// <summary>The known names close to the given one, closest first, at most five.</summary>
    /// <param name="name">The name that was not found. Names longer than 64 characters have no suggestions.</param>
    /// <param name="known">The names there are.</param>
    public static IReadOnlyList<string> Find(string name, IEnumerable<string> known)
    {
        if (name.Length is 0 or > MaxNameLength)
        {
            return [];
        }
        // The distance graphql-js allows, so that its suggestions are ours.
        var limit = (int)(name.Length * 0.4) + 1;
        return
        [
            .. known
                .Where(k => Math.Abs(k.Length - name.Length) <= limit && k.Length <= MaxNameLength)
                .Select(k => (Name: k, Distance: Distance(name, k, limit)))
                .Where(k => k.Distance <= limit)
                .OrderBy(k => k.Distance)
                .ThenBy(k => k.Name, StringComparer.Ordinal)
                .Take(MaxSuggestions)
                .Select(k => k.Name),
        ];
    }

    /// <summary>A question such as <c>Did you mean "name" or "names"?</c>; null where nothing is close.</summary>
    /// <param name="name">The name that was not found.</param>
    /// <param name="known">The names there are.</param>
    /// <param name="what">What the names are, such as <c>the field</c>; null for nothing.</param>
    public static string? DidYouMean(string name, IEnumerable<string> known, string? what = null)
    {
        var found = Find(name, known);
        if (found.Count == 0)
        {
            return null;
        }

        var quoted = found.Select(f => $"\"{f}\"").ToArray();
        var listed = quoted.Length == 1 ? quoted[0] : $"{string.Join(", ", quoted[..^1])} or {quoted[^1]}";
        return what is null ? $"Did you mean {listed}?" : $"Did you mean {what} {listed}?";
    }

    /// <summary>
    /// Edits between two names, a swap of neighbours and a change of case counting as one; above the limit, any number above it.
    /// </summary>
    private static int Distance(string left, string right, int limit)
    {
        if (string.Equals(left, right, StringComparison.OrdinalIgnoreCase))
        {
            return string.Equals(left, right, StringComparison.Ordinal) ? 0 : 1;
        }

        var width = right.Length + 1;
        Span<int> cells = stackalloc int[3 * (MaxNameLength + 1)];
        var twoAbove = cells[..width];
        var above = cells.Slice(MaxNameLength + 1, width);
        var row = cells.Slice(2 * (MaxNameLength + 1), width);
        for (var j = 0; j < width; j++)
        {
            above[j] = j;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            row[0] = i;
            var best = i;
            for (var j = 1; j < width; j++)
            {
                var same = char.ToLowerInvariant(left[i - 1]) == char.ToLowerInvariant(right[j - 1]);
                var cost = Math.Min(Math.Min(above[j], row[j - 1]) + 1, above[j - 1] + (same ? 0 : 1));
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    cost = Math.Min(cost, twoAbove[j - 2] + 1);
                }

                row[j] = cost;
                best = Math.Min(best, cost);
            }

            if (best > limit)
            {
                return best;
            }

            var free = twoAbove;
            twoAbove = above;
            above = row;
            row = free;
        }

        return above[width - 1];
    }
}
