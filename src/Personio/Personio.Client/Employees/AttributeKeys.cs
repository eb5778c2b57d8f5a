using System.Text;

namespace Personio.Client.Employees;

/// <summary>
/// The keys of the attributes that an answer has for at least one of its employees. Personio sends a key without a value where an attribute is not
/// set, and leaves the key out where the credential may not read it (Personio v1: access rights).
/// </summary>
public sealed class AttributeKeys
{
    private readonly List<byte[]> keys = [];
    private int next;

    /// <summary>Whether the answer has the attribute at all.</summary>
    public bool Contains(string key)
    {
        var wanted = Encoding.UTF8.GetBytes(key);
        return keys.Exists(known => known.AsSpan().SequenceEqual(wanted));
    }

    /// <summary>The next employee of the answer begins: usually with the same keys in the same order.</summary>
    internal void Begin() => next = 0;

    internal void Add(ReadOnlySpan<byte> key)
    {
        if (next < keys.Count && key.SequenceEqual(keys[next]))
        {
            next++;
            return;
        }

        for (var i = 0; i < keys.Count; i++)
        {
            if (key.SequenceEqual(keys[i]))
            {
                next = i + 1;
                return;
            }
        }

        keys.Add(key.ToArray());
        next = keys.Count;
    }
}
