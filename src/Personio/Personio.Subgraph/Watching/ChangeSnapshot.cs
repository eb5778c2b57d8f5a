using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Personio.Subgraph.Watching;

/// <summary>What was there at one time: of each object its id, and when it was last changed. What a cursor stands for.</summary>
/// <param name="Kinds">What is compared.</param>
/// <param name="From">Absences that end before this day, and attendances that start less than two months after it, are left out, today as ever after: they would else look deleted as time passes.</param>
/// <param name="Objects">When each object was last changed, in ticks, 0 where that cannot be read; of what is not dated, what stands for its content.</param>
internal sealed record ChangeSnapshot(
    IReadOnlyList<ChangeKind> Kinds, DateOnly From, ImmutableDictionary<(ChangeKind Kind, string Id), long> Objects)
{
    /// <summary>The kinds and the day on the first line, an object on each further one.</summary>
    public byte[] Write()
    {
        var text = new StringBuilder().Append(string.Join(',', Kinds)).Append(' ').Append(From.ToString("O", CultureInfo.InvariantCulture)).Append('\n');
        foreach (var ((kind, id), changed) in Objects)
        {
            text.Append(CultureInfo.InvariantCulture, $"{(int)kind} {changed} {id}\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static ChangeSnapshot Read(byte[] written)
    {
        using var lines = new StringReader(Encoding.UTF8.GetString(written));
        var head = lines.ReadLine()!.Split(' ');
        var objects = ImmutableDictionary.CreateBuilder<(ChangeKind Kind, string Id), long>();
        while (lines.ReadLine()?.Split(' ', 3) is [var kind, var changed, var id])
        {
            objects[((ChangeKind)int.Parse(kind, CultureInfo.InvariantCulture), id)] = long.Parse(changed, CultureInfo.InvariantCulture);
        }

        return new ChangeSnapshot(
            [.. head[0].Split(',').Select(Enum.Parse<ChangeKind>)], DateOnly.ParseExact(head[1], "O", CultureInfo.InvariantCulture), objects.ToImmutable());
    }
}
