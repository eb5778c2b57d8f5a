using System.Buffers.Binary;

namespace Personio.Sandbox.Company.Attendances;

/// <summary>Where a generated attendance stands: nothing else is remembered of it.</summary>
/// <param name="Person">The person's place among those the company began with.</param>
/// <param name="Day">Days before the company's first today.</param>
/// <param name="Slot">Its place in the day.</param>
internal readonly record struct AttendancePlace(int Person, int Day, int Slot);

/// <summary>
/// Ids of generated attendances, from which their place can be told again: so hundreds of thousands of them need no index. The UUIDs look
/// like any other of version 4.
/// </summary>
internal sealed class AttendanceIds(int seed)
{
    /// <summary>The first number of v1 that is given to what callers add.</summary>
    public const long FirstFreeRow = 1_000_000_000;

    private const long FirstRow = 10_000_000;
    private const int SlotBits = 3;
    private const int DayBits = 7;
    private const ulong LowMask = 0x0000_FFFF_FFFF_FFFF;

    private readonly ulong _key = SeededRandom.For(seed, "attendance ids").NextUInt64();

    public static long RowOf(AttendancePlace place) => FirstRow + Pack(place);

    /// <summary>Null for what no generated attendance can have.</summary>
    public static AttendancePlace? PlaceOfRow(long row) => row is >= FirstRow and < FirstFreeRow ? Unpack(row - FirstRow) : null;

    public Guid IdOf(AttendancePlace place)
    {
        var packed = (ulong)Pack(place);
        var high = (new SeededRandom(_key ^ packed).NextUInt64() & 0xFFFF_FFFF_FFFF_0FFF) | 0x4000;
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, high);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], 0x8ACE_0000_0000_0000 | ((packed ^ Mask(high)) & LowMask));
        return new Guid(bytes, bigEndian: true);
    }

    /// <summary>Null for what is no such id.</summary>
    public AttendancePlace? PlaceOf(Guid id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes, bigEndian: true, out _);
        var packed = (BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]) ^ Mask(BinaryPrimitives.ReadUInt64BigEndian(bytes))) & LowMask;
        if (packed >= FirstFreeRow)
        {
            return null;
        }

        var place = Unpack((long)packed);
        return IdOf(place) == id ? place : null;
    }

    private ulong Mask(ulong high) => new SeededRandom(high + _key).NextUInt64();

    private static long Pack(AttendancePlace place) => ((((long)place.Person << DayBits) | (uint)place.Day) << SlotBits) | (uint)place.Slot;

    private static AttendancePlace Unpack(long packed) => new(
        (int)(packed >> (DayBits + SlotBits)), (int)(packed >> SlotBits) & ((1 << DayBits) - 1), (int)packed & ((1 << SlotBits) - 1));
}
