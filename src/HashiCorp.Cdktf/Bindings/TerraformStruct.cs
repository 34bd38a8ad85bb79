namespace HashiCorp.Cdktf;

/// <summary>The base class of structs: the arguments of a resource or block, kept by their names in Terraform.</summary>
public abstract class TerraformStruct
{
    internal ArgumentList Arguments { get; private set; } = new();

    /// <summary>Members that are written as null where they are not set: the provider takes the object only with all of them.</summary>
    protected internal virtual string[] WrittenAsNull => [];

    /// <summary>The value of an argument, or <see langword="null"/>.</summary>
    /// <typeparam name="T">The type of the property.</typeparam>
    /// <param name="name">The name in Terraform.</param>
    protected T? GetArgument<T>(string name) => Arguments[name] is { } value ? (T)value : default;

    /// <summary>Sets an attribute.</summary>
    /// <param name="name">The name in Terraform.</param>
    /// <param name="value">The value; <see langword="null"/> takes it away.</param>
    protected void SetArgument(string name, object? value) => Arguments.Set(name, value, isBlock: false);

    /// <summary>Sets a block or a list of blocks.</summary>
    /// <param name="name">The name in Terraform.</param>
    /// <param name="value">The value; <see langword="null"/> takes it away.</param>
    protected void SetBlock(string name, object? value) => Arguments.Set(name, value, isBlock: true);

    /// <summary>A copy that later changes of this struct do not reach.</summary>
    internal TerraformStruct Copy()
    {
        var copy = (TerraformStruct)MemberwiseClone();
        copy.Arguments = Arguments.Copy();
        return copy;
    }

    /// <summary>A copy of the arguments of a struct, which a program made or implements by itself.</summary>
    internal static ArgumentList ArgumentsOf(object? config) => config switch
    {
        null => new ArgumentList(),
        TerraformStruct arguments => arguments.Arguments.Copy(),
        _ => FromInterface(config)?.Arguments ?? new ArgumentList(),
    };

    /// <summary>
    /// The struct for an object that implements the interface of a struct by itself, as a program may;
    /// <see langword="null"/> when <paramref name="value"/> is no such object.
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
