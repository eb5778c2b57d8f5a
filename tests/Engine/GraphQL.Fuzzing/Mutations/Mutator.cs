namespace GraphQL.Fuzzing.Mutations;

/// <summary>Makes inputs of other inputs: the same number and inputs give the same result on any machine.</summary>
internal sealed class Mutator(Random random)
{
    private const int MaxLength = 64 * 1024;

    /// <summary>Changes a copy of one of the inputs in one to eight ways.</summary>
    /// <param name="seeds">How many of the inputs, the first ones, are seeds: half of the time it is one of them, for what is accepted withers.</param>
    public byte[] Mutate(IReadOnlyList<byte[]> inputs, int seeds)
    {
        var bytes = inputs[random.Next(random.Next(2) == 0 ? seeds : inputs.Count)].ToList();
        for (var changes = 1 + random.Next(random.Next(10) == 0 ? 8 : 3); changes > 0; changes--)
        {
            Change(bytes, inputs[random.Next(inputs.Count)]);
            if (bytes.Count > MaxLength)
            {
                bytes.RemoveRange(MaxLength, bytes.Count - MaxLength);
            }
        }

        return [.. bytes];
    }

    // Whole words change most often: single bytes seldom leave anything that is more than a syntax error.
    private void Change(List<byte> bytes, byte[] other)
    {
        switch (random.Next(16))
        {
            case 0:
                FlipBit(bytes);
                break;
            case 1:
                bytes.InsertRange(random.Next(bytes.Count + 1), InterestingTokens.Pick(random));
                break;
            case 2:
                Remove(bytes);
                break;
            case 3:
                Repeat(bytes);
                break;
            case 4:
                Splice(bytes, other);
                break;
            case 5:
                Nest(bytes);
                break;
            case 6 or 7:
                ReplaceWord(bytes, InterestingTokens.Pick(random));
                break;
            case 8:
                ReplaceWord(bytes, []);
                break;
            case 9:
                InsertWord(bytes, other);
                break;
            default:
                ReplaceWord(bytes, Word(random.Next(2) == 0 ? other : bytes));
                break;
        }
    }

    private void FlipBit(List<byte> bytes)
    {
        if (bytes.Count > 0)
        {
            bytes[random.Next(bytes.Count)] ^= (byte)(1 << random.Next(8));
        }
    }

    private void Remove(List<byte> bytes)
    {
        var (start, length) = Range(bytes.Count);
        bytes.RemoveRange(start, length);
    }

    private void Repeat(List<byte> bytes)
    {
        var (start, length) = Range(bytes.Count);
        var part = bytes.GetRange(start, length);
        var times = random.Next(20) == 0 ? random.Next(500) : 1 + random.Next(4);
        for (var room = (MaxLength - bytes.Count) / Math.Max(1, length); times > 0 && room > 0; times--, room--)
        {
            bytes.InsertRange(start, part);
        }
    }

    private void Splice(List<byte> bytes, byte[] other)
    {
        var (start, length) = Range(other.Length);
        bytes.InsertRange(random.Next(bytes.Count + 1), other.AsSpan(start, length).ToArray());
    }

    private void Nest(List<byte> bytes)
    {
        var (open, close) = InterestingTokens.PickBrackets(random);
        var depth = random.Next(4) == 0 ? random.Next(2000) : random.Next(70);
        var (start, length) = Range(bytes.Count);
        bytes.InsertRange(start + length, Enumerable.Repeat(close, depth).SelectMany(b => b));
        bytes.InsertRange(start, Enumerable.Repeat(open, depth).SelectMany(b => b));
    }

    private void ReplaceWord(List<byte> bytes, byte[] replacement)
    {
        var (start, length) = WordIn(bytes);
        bytes.RemoveRange(start, length);
        bytes.InsertRange(start, replacement);
    }

    private void InsertWord(List<byte> bytes, byte[] other)
    {
        var (start, length) = WordIn(bytes);
        bytes.InsertRange(start + length, [(byte)' ', .. Word(other)]);
    }

    private byte[] Word(IReadOnlyList<byte> bytes)
    {
        var (start, length) = WordIn(bytes);
        return [.. bytes.Skip(start).Take(length)];
    }

    /// <summary>A run of letters and digits, or one other byte that is not a blank.</summary>
    private (int Start, int Length) WordIn(IReadOnlyList<byte> bytes)
    {
        if (bytes.Count == 0)
        {
            return (0, 0);
        }

        var start = random.Next(bytes.Count);
        while (start + 1 < bytes.Count && bytes[start] <= ' ')
        {
            start++;
        }

        if (!IsLetter(bytes[start]))
        {
            return (start, 1);
        }

        var end = start + 1;
        while (start > 0 && IsLetter(bytes[start - 1]))
        {
            start--;
        }

        while (end < bytes.Count && IsLetter(bytes[end]))
        {
            end++;
        }

        return (start, end - start);
    }

    private static bool IsLetter(byte value) => char.IsAsciiLetterOrDigit((char)value) || value == '_';

    // Short ranges are as likely as long ones.
    private (int Start, int Length) Range(int count)
    {
        var start = random.Next(count + 1);
        var most = count - start;
        return (start, random.Next(1 + (random.Next(3) == 0 ? most : Math.Min(most, 12))));
    }
}
