namespace HashiCorp.Cdktf;

/// <summary>Converts .NET numbers to JavaScript's only number type.</summary>
internal static class Numbers
{
    /// <summary>Returns the number, or <see langword="null"/> if <paramref name="value"/> is not a number.</summary>
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
