namespace HashiCorp.Cdktf;

/// <summary>The base class of structs: the arguments of a resource or block, by their Terraform names.</summary>
public abstract class TerraformStruct
{
    internal ArgumentList Arguments { get; private set; } = new();

    /// <summary>The members written as null if not set, because the provider requires the object to have all of them.</summary>
    protected internal virtual string[] WrittenAsNull => [];

    /// <summary>Returns the value of an argument, or <see langword="null"/> if it is not set.</summary>
    /// <typeparam name="T">The type of the property.</typeparam>
    /// <param name="name">The name in Terraform.</param>
    protected T? GetArgument<T>(string name) => Arguments[name] is { } value ? (T)value : default;

    /// <summary>Sets an attribute.</summary>
    /// <param name="name">The name in Terraform.</param>
    /// <param name="value">The value; <see langword="null"/> unsets it.</param>
    protected void SetArgument(string name, object? value) => Arguments.Set(name, value, isBlock: false);

    /// <summary>Sets a block or a list of blocks.</summary>
    /// <param name="name">The name in Terraform.</param>
    /// <param name="value">The value; <see langword="null"/> unsets it.</param>
    protected void SetBlock(string name, object? value) => Arguments.Set(name, value, isBlock: true);

    /// <summary>Returns a deep copy.</summary>
    internal TerraformStruct Copy()
    {
        var copy = (TerraformStruct)MemberwiseClone();
        copy.Arguments = Arguments.Copy();
        return copy;
    }

    /// <summary>Returns a copy of the arguments of a struct, which may be the program's own implementation.</summary>
    internal static ArgumentList ArgumentsOf(object? config) => config switch
    {
        null => new ArgumentList(),
        TerraformStruct arguments => arguments.Arguments.Copy(),
        _ => FromInterface(config)?.Arguments ?? new ArgumentList(),
    };

    /// <summary>
    /// Returns the struct for an object of the program that implements the interface of a struct,
    /// or <see langword="null"/> if <paramref name="value"/> is not such an object.
    /// </summary>
    internal static TerraformStruct? FromInterface(object value)
    {
        foreach (var contract in value.GetType().GetInterfaces())
        {
            var type = contract.Assembly.GetType($"{contract.Namespace}.{contract.Name[1..]}");
            if (type is null || !type.IsSubclassOf(typeof(TerraformStruct)))
            {
                continue;
            }

            var made = (TerraformStruct)Activator.CreateInstance(type)!;
            foreach (var property in contract.GetProperties())
            {
                type.GetProperty(property.Name)!.SetValue(made, property.GetValue(value));
            }

            return made.Copy();
        }

        return null;
    }
}
