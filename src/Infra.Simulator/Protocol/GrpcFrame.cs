using System.Buffers.Binary;
using Google.Protobuf;

namespace Infra.Simulator.Protocol;

/// <summary>The frame of a gRPC message: one byte that tells whether it is compressed, and four bytes of length.</summary>
internal static class GrpcFrame
{
    private const int HeaderLength = 5;

    /// <summary>Reads the message of a unary call.</summary>
    public static async Task<ReadOnlyMemory<byte>> ReadAsync(Stream body, CancellationToken cancellation)
    {
        var header = new byte[HeaderLength];
        await body.ReadExactlyAsync(header, cancellation);
        var message = new byte[BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(1))];
        await body.ReadExactlyAsync(message, cancellation);
        return message;
    }

    /// <summary>Writes the message of a response.</summary>
    public static async Task WriteAsync(Stream body, IMessage message, CancellationToken cancellation)
    {
        var frame = new byte[HeaderLength + message.CalculateSize()];
        BinaryPrimitives.WriteInt32BigEndian(frame.AsSpan(1), frame.Length - HeaderLength);
        message.WriteTo(frame.AsSpan(HeaderLength));
        await body.WriteAsync(frame, cancellation);
    }
}
