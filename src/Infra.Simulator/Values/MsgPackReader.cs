using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using Infra.Schemas.Types;

namespace Infra.Simulator.Values;

/// <summary>Reads a value from MessagePack. An extension with any code is an unknown value.</summary>
internal sealed class MsgPackReader(ReadOnlyMemory<byte> bytes)
{
    private int _position;

    /// <summary>Reads a value of a type.</summary>
    public Value Read(SchemaType type)
    {
        var code = Take(1)[0];
        return code switch
        {
            0xc0 => Value.Null,
            0xc2 or 0xc3 => Value.Of(code == 0xc3),
            0xc7 => Skip(Take(1)[0] + 1),
            0xc8 => Skip(ReadLength(2) + 1),
            0xc9 => Skip(ReadLength(4) + 1),
            >= 0xd4 and <= 0xd8 => Skip((1 << (code - 0xd4)) + 1),
            <= 0x7f => Value.Of((decimal)code),
            >= 0xe0 => Value.Of((decimal)(sbyte)code),
            >= 0xca and <= 0xd3 => Value.Of(ReadNumber(code)),
            >= 0x80 and <= 0x8f => ReadMap(code & 0x0f, type),
            0xde => ReadMap(ReadLength(2), type),
            0xdf => ReadMap(ReadLength(4), type),
            >= 0x90 and <= 0x9f => ReadItems(code & 0x0f, type),
            0xdc => ReadItems(ReadLength(2), type),
            0xdd => ReadItems(ReadLength(4), type),
            _ => ToScalar(ReadText(code), type),
        };
    }

    private static Value ToScalar(string text, SchemaType type) => type.Kind == TypeKind.Number
        ? Value.Of(decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture))
        : Value.Of(text);

    private Value ReadItems(int count, SchemaType type)
    {
        var items = new List<Value>(count);
        for (var i = 0; i < count; i++) items.Add(Read(type.Element!));
        return type.Kind == TypeKind.Set ? Value.Set(items) : Value.List(items);
    }

    private Value ReadMap(int count, SchemaType type)
    {
        var members = new List<KeyValuePair<string, Value>>(count);
        for (var i = 0; i < count; i++)
        {
            var name = ReadText(Take(1)[0]);
            members.Add(new(name, Read(type.Kind == TypeKind.Map ? type.Element! : type.Attributes[name])));
        }

        return Value.Map(members);
    }

    private decimal ReadNumber(byte code) => code switch
    {
        0xca => (decimal)BinaryPrimitives.ReadSingleBigEndian(Take(4)),
        0xcb => (decimal)BinaryPrimitives.ReadDoubleBigEndian(Take(8)),
        0xcc => Take(1)[0],
        0xcd => BinaryPrimitives.ReadUInt16BigEndian(Take(2)),
        0xce => BinaryPrimitives.ReadUInt32BigEndian(Take(4)),
        0xcf => BinaryPrimitives.ReadUInt64BigEndian(Take(8)),
        0xd0 => (sbyte)Take(1)[0],
        0xd1 => BinaryPrimitives.ReadInt16BigEndian(Take(2)),
        0xd2 => BinaryPrimitives.ReadInt32BigEndian(Take(4)),
        _ => BinaryPrimitives.ReadInt64BigEndian(Take(8)),
    };

    private string ReadText(byte code) => Encoding.UTF8.GetString(Take(code switch
    {
        >= 0xa0 and <= 0xbf => code & 0x1f,
        0xd9 or 0xc4 => Take(1)[0],
        0xda or 0xc5 => ReadLength(2),
        0xdb or 0xc6 => ReadLength(4),
        _ => throw new FormatException($"0x{code:x2} does not begin a text."),
    }));

    private int ReadLength(int size) =>
        size == 2 ? BinaryPrimitives.ReadUInt16BigEndian(Take(2)) : BinaryPrimitives.ReadInt32BigEndian(Take(4));

    private Value Skip(int count)
    {
        Take(count);
        return Value.Unknown;
    }

    private ReadOnlySpan<byte> Take(int count)
    {
        var taken = bytes.Span.Slice(_position, count);
        _position += count;
        return taken;
    }
}
