namespace GraphQL.Validation.Suggestions;

/// <summary>How many edits lie between a misspelt name and a real one.</summary>
internal static class EditDistance
{
    /// <summary>
    /// The number of insertions, deletions, substitutions and swaps of neighbours between two names; names that differ only in letter
    /// case are 1 apart. Null where it is more than <paramref name="limit"/>.
    /// </summary>
    public static int? Between(string a, string b, int limit)
    {
        if (string.Equals(a, b, StringComparison.Ordinal))
            return 0;

        if (string.Equals(a, b, StringComparison.OrdinalIgnoreCase))
            return 1;

        if (Math.Abs(a.Length - b.Length) > limit)
            return null;

        var beforeLast = new int[b.Length + 1];
        var last = new int[b.Length + 1];
        var current = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
            last[j] = j;

        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            var smallest = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = Fold(a[i - 1]) == Fold(b[j - 1]) ? 0 : 1;
                var distance = Math.Min(Math.Min(last[j] + 1, current[j - 1] + 1), last[j - 1] + cost);
                if (i > 1 && j > 1 && Fold(a[i - 1]) == Fold(b[j - 2]) && Fold(a[i - 2]) == Fold(b[j - 1]))
                    distance = Math.Min(distance, beforeLast[j - 2] + 1);

                current[j] = distance;
                smallest = Math.Min(smallest, distance);
            }

            if (smallest > limit)
                return null;

            (beforeLast, last, current) = (last, current, beforeLast);
        }

        return last[b.Length] <= limit ? last[b.Length] : null;
    }

    private static char Fold(char c) => char.ToLowerInvariant(c);
}
