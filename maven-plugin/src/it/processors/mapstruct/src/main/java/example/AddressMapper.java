package example;

import org.mapstruct.Mapper;

@Mapper
interface AddressMapper {
  Text map(Address address);

  record Address(String host) {}

  record Text(String host) {}
}
