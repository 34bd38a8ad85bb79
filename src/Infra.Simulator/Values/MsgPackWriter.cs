using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace Infra.Simulator.Values;

/// <summary>Writes a value as MessagePack in Terraform's encoding.</summary>
internal sealed class MsgPackWriter
{
    private readonly ArrayBufferWriter<byte> _buffer = new();

    /// <summary>Returns a value as MessagePack.</summary>
    public static ReadOnlyMemory<byte> Write(Value value)
    {
        var writer = new MsgPackWriter();
        writer.Add(value);
        return writer._buffer.WrittenMemory;
    }

    private void Add(Value value)
    {
        switch (value.Kind)
        {
            case ValueKind.Null: AddBytes(0xc0); break;
            case ValueKind.Unknown: AddBytes(0xd4, 0x00, 0x00); break;
            case ValueKind.Bool: AddBytes((byte)(value.Scalar == "true" ? 0xc3 : 0xc2)); break;
            case ValueKind.Number: AddNumber(value.Scalar); break;
            case ValueKind.Text: AddText(value.Scalar); break;
            case ValueKind.Map: AddMembers(value.Members); break;
            default: AddItems(value.Items); break;
        }
    }

    private void AddBytes(params ReadOnlySpan<byte> bytes) => _buffer.Write(bytes);

    /// <summary>Writes whole numbers as integers and others as text, which preserves every digit.</summary>
    private void AddNumber(string number)
    {
        if (!long.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole))
        {
            AddText(number);
            return;
        }

        Span<byte> bytes = stackalloc byte[9];
        bytes[0] = 0xd3;
        BinaryPrimitives.WriteInt64BigEndian(bytes[1..], whole);
        _buffer.Write(bytes);
    }

    private void AddText(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        AddLength(0xdb, bytes.Length);
        _buffer.Write(bytes);
    }

    private void AddItems(IReadOnlyList<Value> items)
    {
        AddLength(0xdd, items.Count);
        foreach (var item in items) Add(item);
    }

    private void AddMembers(IReadOnlyDictionary<string, Value> members)
    {
        AddLength(0xdf, members.Count);
        foreach (var (name, member) in members)
        {
            AddText(name);
            Add(member);
        }
    }

    private void AddLength(byte code, int length)
    {
        Span<byte> bytes = stackalloc byte[5];
        bytes[0] = code;
        BinaryPrimitives.WriteInt32BigEndian(bytes[1..], length);
        _buffer.Write(bytes);
    }
}
