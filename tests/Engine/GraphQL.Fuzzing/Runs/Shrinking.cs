namespace GraphQL.Fuzzing.Runs;

/// <summary>Makes the input of a finding short, as long as the finding stays of its kind.</summary>
internal static class Shrinking
{
    private const int MaxAttempts = 3_000;

    public static byte[] Shrink(byte[] input, string kind, InputCheck check)
    {
        var attempts = 0;
        for (var size = input.Length / 2; size > 0; size /= 2)
        {
            for (var start = 0; start + size <= input.Length && attempts < MaxAttempts;)
            {
                attempts++;
                byte[] shorter = [.. input[..start], .. input[(start + size)..]];
                if (check.Run(shorter, out _) is { } exception && Finding.KindOf(exception) == kind)
                {
                    input = shorter;
                }
                else
                {
                    start += size;
                }
            }
        }

        return input;
    }
}
