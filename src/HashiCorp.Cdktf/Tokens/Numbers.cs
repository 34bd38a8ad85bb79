namespace HashiCorp.Cdktf;

/// <summary>Every number of .NET as the one number type that JavaScript has.</summary>
internal static class Numbers
{
    /// <summary>The number, or <see langword="null"/> when <paramref name="value"/> is none.</summary>
    public static double? Of(object? value) => value switch
    {
        double number => number,
        int number => number,
        long number => number,
        float number => number,
        decimal number => (double)number,
        byte number => number,
        sbyte number => number,
        short number => number,
        ushort number => number,
        uint number => number,
        ulong number => number,
        _ => null,
    };
}
